package vn.chiso.task.recovery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/**
 * The plan of Vĩnh Linh for the points lost in 2023, and what scoring-service tells of the year after: that of the producer's example,
 * which is made up.
 */
@QuarkusTest
class PlanRecoveryTest extends TaskTest {

    private static final Path CONTRACTS = Path.of("../scoring-service/contracts/events");

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final UUID result = UUID.randomUUID();

    @Test
    void without_a_next_result_nothing_is_said_yet() {
        recovery(drafted())
                .body("next", nullValue(), "totals", nullValue())
                .body("items", hasSize(14), "items.status", everyItem(nullValue()))
                .body("items[0].criterionCode", is("I.A.1.1"), "items[0].lostPoints", is(8));
    }

    @Test
    void every_item_shows_its_criterion_in_the_next_result() throws IOException {
        String plan = drafted();
        tell(example(1));
        awaitEdition(plan, 1);

        recovery(plan)
                .body("next.period", is("2024"), "totals.regained", is(new BigDecimal("9.15")))
                .body(item("I.A.1.1") + ".status", is("RECOVERED"))
                .body(item("I.A.1.1") + ".points", is(0))
                .body(item("I.A.1.1") + ".after[0].points", is(new BigDecimal("8.00")))
                .body(item("VI.2.b") + ".status", is("PARTLY_RECOVERED"))
                .body(item("VI.2.b") + ".mergedWith", contains("VI.2.a"))
                .body(item("VI.2.b") + ".regainedPoints", is(new BigDecimal("1.15")))
                .body(item("V.5") + ".status", is("LOST_MORE"), item("V.5") + ".basis", is("SHARE"))
                .body(item("I.C.6") + ".status", is("NOT_COMPARABLE"))
                .body(item("I.C.6") + ".reason", is("ABSENT_AFTER"), item("I.C.6") + ".after", empty())
                .body(item("II") + ".reason", is("NOT_DEDUCTED"));
    }

    @Test
    void what_is_told_again_or_late_changes_nothing_and_what_is_newer_does() throws IOException {
        String plan = drafted();
        tell(edition(example(2), 2));
        tell(edition(example(1), 1));
        tell(edition(example(2), 9));
        tell(edition(example(3), 3));

        awaitEdition(plan, 3);
        String tag = recovery(plan).extract().header("ETag");
        asCoordinator()
                .header("If-None-Match", tag)
                .get("/api/v1/plans/{id}/recovery", plan)
                .then()
                .statusCode(304);
    }

    @Test
    void what_nobody_understands_goes_where_such_things_go() throws IOException {
        var broken = example(1);
        broken.remove("totals");
        tell(broken);
        await().atMost(RealParts.PATIENCE)
                .until(() -> Events.drain("scoring.recovery.dlq").stream()
                        .anyMatch(event -> event.json().contains(result.toString())));
    }

    private String drafted() {
        publishResult(
                UUID.randomUUID().toString(),
                "result-published",
                VinhLinh.result(result).toString());
        awaitPlanOf(result);
        return TaskApi.planOf(result);
    }

    private ObjectNode example(long version) throws IOException {
        String example = Files.readString(CONTRACTS.resolve("scoring.recovery.example.json"));
        EventContracts.assertValid(CONTRACTS.resolve("scoring.recovery.schema.json"), example);
        var json = (ObjectNode) EXACT.readTree(example);
        return json.put("id", result.toString()).put("version", version);
    }

    private static ObjectNode edition(ObjectNode recovery, int edition) {
        ((ObjectNode) recovery.get("next")).put("edition", edition);
        return recovery;
    }

    private void tell(ObjectNode recovery) {
        Events.publish(
                "scoring.recovery",
                result.toString(),
                UUID.randomUUID().toString(),
                "chiso.scoring.recovery-changed.v1",
                result.toString(),
                recovery.toString());
    }

    private static void awaitEdition(String plan, int edition) {
        await().atMost(RealParts.PATIENCE).untilAsserted(() -> recovery(plan).body("next.edition", is(edition)));
    }

    private static ValidatableResponse recovery(String plan) {
        return asCoordinator().get("/api/v1/plans/{id}/recovery", plan).then().statusCode(200);
    }

    private static String item(String code) {
        return "items.find { it.criterionCode == '" + code + "' }";
    }
}

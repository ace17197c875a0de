package vn.chiso.task.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** Results arrive twice, out of order, broken, or while the database is away; there is one draft for each, or a dead letter. */
@QuarkusTest
class ResultEventTest extends TaskTest {

    private static final String PUBLISHED = "result-published";
    private static final String RECORDED = "external-result-recorded";
    private static final Path CONTRACTS = Path.of("../scoring-service/contracts/events");

    private final UUID result = UUID.randomUUID();

    private static String newEventId() {
        return UUID.randomUUID().toString();
    }

    /** What was published before it has been handled when this one's plan is there: the channel keeps the order. */
    private void handledSoFar() {
        UUID marker = UUID.randomUUID();
        publishResult(newEventId(), PUBLISHED, VinhLinh.result(marker).toString());
        awaitPlanOf(marker);
    }

    @Test
    void the_producers_example_is_understood() throws IOException {
        String example = Files.readString(CONTRACTS.resolve("scoring.result.example.json"));
        EventContracts.assertValid(CONTRACTS.resolve("scoring.result.schema.json"), example);
        JsonNode published = new ObjectMapper().readTree(example);

        publishResult(newEventId(), PUBLISHED, example);
        handledSoFar();

        long deducted = 0;
        for (JsonNode line : published.get("lines")) {
            deducted += line.get("deductedPoints").decimalValue().signum();
        }
        assertThat(deducted).isPositive();
        assertThat(count("plan_item i join plan p on p.id = i.plan_id where p.source_result_id = '"
                        + published.get("id").asText() + "'"))
                .isEqualTo(deducted);
    }

    /** A revised result repeats the lines of the one whose plan exists; a finding of recomputing has none. */
    @Test
    void what_else_the_topic_carries_drafts_no_plan() throws IOException {
        String mismatch = Files.readString(CONTRACTS.resolve("scoring.result.recompute-mismatch.example.json"));
        EventContracts.assertValid(CONTRACTS.resolve("scoring.result.recompute-mismatch.schema.json"), mismatch);

        publishResult(newEventId(), "result-recompute-mismatch", mismatch);
        publishResult(newEventId(), "result-revised", VinhLinh.result(result).toString());
        handledSoFar();

        assertThat(count("plan")).isEqualTo(1);
        assertThat(count("outbox_event where topic = 'scoring.result.dlq'")).isZero();
    }

    @Test
    void the_producers_example_of_an_external_result_is_understood() throws IOException {
        String example = Files.readString(CONTRACTS.resolve("scoring.result.external.example.json"));
        EventContracts.assertValid(CONTRACTS.resolve("scoring.result.schema.json"), example);

        publishResult(newEventId(), RECORDED, example);
        handledSoFar();

        assertThat(count("plan")).isEqualTo(1);
        assertThat(count("outbox_event where topic = 'scoring.result.dlq'")).isZero();
    }

    @Test
    void the_same_event_twice_drafts_once() {
        String event = newEventId();
        publishResult(event, PUBLISHED, VinhLinh.result(result).toString());
        publishResult(event, PUBLISHED, VinhLinh.result(result).toString());
        handledSoFar();

        assertThat(count("plan")).isEqualTo(2);
        assertThat(count("plan_item")).isEqualTo(28);
    }

    @Test
    void another_event_of_the_same_result_leaves_the_edited_draft_alone() {
        publishResult(newEventId(), PUBLISHED, VinhLinh.result(result).toString());
        handledSoFar();
        String plan = TaskApi.planOf(result);
        TaskApi.settleJointLead(plan).then().statusCode(200);

        publishResult(
                newEventId(),
                PUBLISHED,
                VinhLinh.result(result).put("version", 2).toString());
        publishResult(
                newEventId(),
                PUBLISHED,
                VinhLinh.result(result).put("version", 1).toString());
        handledSoFar();

        assertThat(TaskApi.planOf(result)).isEqualTo(plan);
        TaskApi.plan(plan).body("flags", is(List.of("ITEM_WITHOUT_TASK")));
    }

    @Test
    void an_older_state_that_comes_late_changes_nothing() {
        publishResult(
                newEventId(),
                PUBLISHED,
                VinhLinh.result(result).put("version", 2).toString());
        publishResult(
                newEventId(),
                PUBLISHED,
                VinhLinh.result(result).put("version", 1).toString());
        handledSoFar();

        assertThat(count("plan where source_result_id = '" + result + "'")).isEqualTo(1);
    }

    @Test
    void an_external_result_with_deducted_lines_feeds_the_same_generator() {
        ObjectNode external =
                VinhLinh.result(result).put("kind", "EXTERNAL").put("rank", 1).put("rankedUnits", 10);
        publishResult(newEventId(), RECORDED, external.toString());
        handledSoFar();

        TaskApi.plan(TaskApi.planOf(result)).body("itemCount", is(14));
    }

    /** The pollution of a river and the fires are both an incident, and other units answer for each. */
    @Test
    void lines_of_one_cause_for_which_other_units_answer_stay_items_of_their_own() {
        ObjectNode incidents = VinhLinh.result(result);
        incidents.get("lines").forEach(line -> {
            if (Set.of("I.B.6.đ", "I.C.3").contains(line.get("criterionCode").asText())) {
                ((ObjectNode) line).put("causeCode", "INCIDENT");
            }
        });
        publishResult(newEventId(), PUBLISHED, incidents.toString());
        handledSoFar();

        TaskApi.plan(TaskApi.planOf(result)).body("itemCount", is(14));
    }

    @Test
    void a_result_that_tells_of_no_lost_points_gives_no_plan() {
        ObjectNode external = VinhLinh.result(result).put("kind", "EXTERNAL").put("class", "EXCELLENT");
        external.putArray("lines");
        publishResult(newEventId(), RECORDED, external.toString());
        ObjectNode withoutLines = VinhLinh.result(UUID.randomUUID());
        withoutLines.remove("lines");
        publishResult(newEventId(), RECORDED, withoutLines.toString());
        ObjectNode fullMarks = VinhLinh.result(UUID.randomUUID());
        fullMarks.get("lines").forEach(line -> ((ObjectNode) line).put("deductedPoints", 0));
        publishResult(newEventId(), PUBLISHED, fullMarks.toString());
        handledSoFar();

        assertThat(count("plan")).isEqualTo(1);
    }

    @Test
    void events_of_other_kinds_are_passed_over() {
        publishResult(newEventId(), "result-digit-differs", "{\"something\":\"else\"}");
        handledSoFar();

        assertThat(count("plan")).isEqualTo(1);
        assertThat(count("outbox_event where topic = 'scoring.result.dlq'")).isZero();
    }

    @Test
    void poison_goes_to_the_dead_letters_and_the_next_result_is_drafted() {
        ObjectNode noUnit = VinhLinh.result(result);
        noUnit.remove("assessedUnit");
        ObjectNode noCode = VinhLinh.result(result);
        ((ObjectNode) noCode.get("lines").get(0)).remove("criterionCode");
        String[] poison = {newEventId(), newEventId(), newEventId(), newEventId()};
        publishResult(poison[0], PUBLISHED, noUnit.toString());
        publishResult(poison[1], PUBLISHED, noCode.toString());
        publishResult(poison[2], PUBLISHED, "{\"id\":\"no uuid\"}");
        publishResult(poison[3], PUBLISHED, "no json");
        // Under the key of the others: in another partition it might be read after the marker, in the next test.
        Events.publishRaw("scoring.result", "result", "{}".getBytes(StandardCharsets.UTF_8), Map.of());
        handledSoFar();

        assertThat(count("plan")).isEqualTo(1);
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(Events.drain("scoring.result.dlq"))
                        .extracting(Events.Received::id)
                        .contains(poison));
        assertThat(Events.drain("scoring.result.dlq"))
                .filteredOn(letter -> poison[0].equals(letter.id()))
                .allSatisfy(
                        letter -> assertThat(letter.headers().get("dlq-reason")).contains("assessedUnit"));
    }

    @Test
    void a_result_that_comes_while_the_database_is_away_is_drafted_when_it_is_back() {
        RealParts.cutDatabase();
        try {
            publishResult(newEventId(), PUBLISHED, VinhLinh.result(result).toString());
            await().during(Duration.ofSeconds(2)).atMost(RealParts.PATIENCE).until(() -> count("plan") == 0);
        } finally {
            RealParts.restoreDatabase();
        }
        handledSoFar();
        assertThat(count("outbox_event where topic = 'scoring.result.dlq'")).isZero();

        asCoordinator()
                .queryParam("sourceResultId", result)
                .get("/api/v1/plans")
                .then()
                .body("items", hasSize(1));
    }
}

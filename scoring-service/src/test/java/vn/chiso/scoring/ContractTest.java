package vn.chiso.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** The files in {@code contracts} are what the service really does. */
@QuarkusTest
class ContractTest {

    private static final Path EVENTS = Path.of("contracts/events");
    private static final Path OPENAPI = Path.of("contracts/openapi.yaml");

    @TestHTTPResource(management = true)
    URL management;

    private static String result;

    /** Once; the framework knows the port only before each test. */
    @BeforeEach
    void a_result_is_published() {
        if (result == null) {
            VinhLinh.fresh();
            reopenAndCancelOne();
            result = Journey.toResult();
            close(VinhLinh.head().get("/api/v1/results/" + result).path("campaignId"));
            Journey.externalResult();
        }
    }

    private static void reopenAndCancelOne() {
        String campaign = Journey.opened();
        Journey.submitted(Journey.card(campaign));
        VinhLinh.organiser()
                .body("{\"unitId\":\"%s\",\"reason\":\"Thiếu số liệu\"}".formatted(VinhLinh.DISTRICT))
                .post("/api/v1/campaigns/" + campaign + "/reopenings")
                .then()
                .statusCode(201);
        Journey.end(campaign, "cancellation", "{\"reason\":\"Chuyển sang bộ tiêu chí mới\"}")
                .then()
                .statusCode(200);
    }

    private static void close(String campaign) {
        Journey.end(campaign, "closure", "{}").then().statusCode(200);
    }

    /** After a wanted change: {@code ./mvnw -pl scoring-service test -Dtest=ContractTest -Dchiso.contract.write=true}. */
    @Test
    void the_committed_openapi_is_the_generated_one() throws IOException {
        var generated = given().accept("application/yaml")
                .get(URI.create(management.toString()).resolve("/q/openapi"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("chiso.contract.write")) {
            Files.writeString(OPENAPI, generated);
        }
        assertThat(generated).isEqualTo(Files.readString(OPENAPI));
    }

    @Test
    void every_event_example_keeps_its_schema() {
        EventContracts.assertExamplesValid(EVENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scoring.campaign chiso.scoring.campaign-created.v1",
                "scoring.campaign chiso.scoring.campaign-opened.v1",
                "scoring.campaign chiso.scoring.campaign-changed.v1",
                "scoring.campaign chiso.scoring.campaign-closed.v1",
                "scoring.campaign chiso.scoring.campaign-cancelled.v1",
                "scoring.scorecard chiso.scoring.scorecard-changed.v1",
                "scoring.scorecard chiso.scoring.scorecard-submitted.v1",
                "scoring.scorecard chiso.scoring.scorecard-explanation-requested.v1",
                "scoring.scorecard chiso.scoring.scorecard-reopened.v1",
                "scoring.scorecard chiso.scoring.scorecard-locked.v1",
                "scoring.result chiso.scoring.result-published.v1",
                "scoring.result chiso.scoring.external-result-recorded.v1"
            })
    void every_published_event_keeps_its_schema(String topicAndType) {
        var topic = topicAndType.split(" ")[0];
        var type = topicAndType.split(" ")[1];
        var received = Events.drain(
                topic, all -> all.stream().anyMatch(event -> event.type().equals(type)));
        assertThat(received).anyMatch(event -> event.type().equals(type));
        received.forEach(event -> {
            EventContracts.assertValid(schema(topic, event.type()), event.json());
            assertThat(event.subject()).isEqualTo(event.key());
        });
    }

    /** A topic describes its state; what else it carries has a schema of its own. */
    private static Path schema(String topic, String type) {
        return EVENTS.resolve(
                type.endsWith(".result-recompute-mismatch.v1")
                        ? topic + ".recompute-mismatch.schema.json"
                        : topic + ".schema.json");
    }
}

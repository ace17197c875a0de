package vn.chiso.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** What other modules and front ends rely on: the files in {@code contracts} are what the service really does. */
@QuarkusTest
class ContractTest extends TaskTest {

    private static final Path EVENTS = Path.of("contracts/events");
    private static final Path OPENAPI = Path.of("contracts/openapi.yaml");

    @Test
    void every_event_example_keeps_its_schema() {
        EventContracts.assertExamplesValid(EVENTS);
    }

    /** After a wanted change: {@code ./mvnw -pl task-service test -Dtest=ContractTest -Dchiso.contract.write=true}. */
    @Test
    void the_committed_openapi_is_the_generated_one() throws IOException {
        String generated = given().accept("application/yaml")
                .get(management("/q/openapi"))
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
    void every_published_event_keeps_its_schema() {
        issuedPlan();
        String inspectorate = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        var officer = TaskApi.as("canbo.ttr", "scoring-officer@QT.VL.TTR");
        TaskApi.accept(officer, inspectorate).then().statusCode(200);

        assertEventsKeepTheirSchema("task.plan", "chiso.task.plan-issued.v1");
        assertEventsKeepTheirSchema("task.assignment", "chiso.task.assignment-changed.v1");
        assertEventsKeepTheirSchema("task.punctuality", "chiso.task.punctuality-changed.v1");
    }

    private static void assertEventsKeepTheirSchema(String topic, String awaitedType) {
        await().atMost(RealParts.PATIENCE)
                .until(() -> Events.drain(topic).stream()
                        .anyMatch(event -> event.type().equals(awaitedType)));
        List<Events.Received> events = Events.drain(topic);
        events.forEach(event -> {
            assertThat(event.type()).startsWith("chiso.task.").endsWith(".v1");
            EventContracts.assertValid(EVENTS.resolve(topic + ".schema.json"), event.json());
        });
    }
}

package vn.chiso.criteria;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** After a wanted change: {@code ./mvnw -pl criteria-service test -Dtest=ContractTest -Dchiso.contract.write=true}. */
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
    @ValueSource(strings = {"unit", "unit-group", "criteria-set", "responsibility", "indicator"})
    void every_published_event_keeps_its_schema(String aggregate) {
        var key = SampleCatalogue.published().keyOf(aggregate);
        var topic = "criteria." + aggregate;
        var received = Events.drain(topic, all -> has(all, key));
        assertThat(has(received, key)).isTrue();
        received.forEach(event -> EventContracts.assertValid(EVENTS.resolve(topic + ".schema.json"), event.json()));
    }

    /** The example is a set that a client can write and publish as it stands: all fourteen criteria of the extract. */
    @Test
    void the_example_of_a_set_is_one_that_can_be_published() throws IOException {
        var units = SampleCatalogue.fresh();
        var set = SampleCatalogue.draft(units.province());
        var example = Files.readString(EVENTS.resolve("criteria.criteria-set.example.json"));
        var nodes = SampleCatalogue.writable(example);
        SampleCatalogue.putNodes(set, 0, nodes.toArray(String[]::new)).then().statusCode(200);
        SampleCatalogue.publish(set, 1).then().statusCode(200);
        List<String> rules = given().auth()
                .oauth2(SampleCatalogue.OFFICER)
                .get("/api/v1/criteria-sets/" + set)
                .path("nodes.ruleText");
        assertThat(rules).isEqualTo(JsonPath.from(example).getList("nodes.ruleText"));
    }

    private static boolean has(List<Events.Received> events, String key) {
        return events.stream().anyMatch(event -> event.key().equals(key));
    }
}

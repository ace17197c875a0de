package vn.chiso.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.EventContracts;

/** The files in {@code contracts} are what the service really does. */
@QuarkusTest
class ContractTest {

    private static final Path OPENAPI = Path.of("contracts/openapi.yaml");

    /** After a wanted change: {@code ./mvnw -pl notification-service test -Dtest=ContractTest -Dchiso.contract.write=true}. */
    @Test
    void the_committed_openapi_is_the_generated_one() throws IOException {
        var generated = given().accept("application/yaml")
                .get(Sample.managementUrl() + "/q/openapi")
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
        EventContracts.assertExamplesValid(Path.of("contracts/events"));
    }
}

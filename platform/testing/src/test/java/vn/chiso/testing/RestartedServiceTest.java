package vn.chiso.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A profile makes Quarkus start again in other class loaders; the servers must be the ones that are running. */
@QuarkusTest
@TestProfile(RestartedServiceTest.OtherProfile.class)
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class RestartedServiceTest {

    public static class OtherProfile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("chiso.profile", "other");
        }
    }

    @Test
    void the_restarted_service_finds_the_database_it_left() {
        given().auth()
                .oauth2(Tokens.of("canbo.nv"))
                .when()
                .get("/miniature/role")
                .then()
                .statusCode(200)
                .body(is("platform_app in platform, 1 row"));
    }

    @Test
    void servers_are_started_once_in_the_jvm() {
        List<String> brokers = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("quorum-controller-1-event-handler"))
                .toList();
        assertThat(brokers).hasSize(1);
    }

    @Test
    void events_still_pass() {
        String topic = "test." + UUID.randomUUID();
        Events.publish(topic, "k", "1", "chiso.test.done.v1", "k", "{}");
        assertThat(Events.drain(topic)).extracting(Events.Received::id).containsExactly("1");
    }
}

package vn.chiso.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An alert on a metric that does not exist would never fire. */
@QuarkusTest
class AlertRulesTest {

    private static final Path RULES = Path.of("../deploy/observability/rules/notification-service.yml");
    private static final Pattern METRIC = Pattern.compile("\\bchiso_[a-z_]+");

    @Test
    void every_metric_of_the_alert_rules_is_served() throws IOException {
        var served = given().get(Sample.managementUrl() + "/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var named = METRIC.matcher(Files.readString(RULES))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty();
        assertThat(named).allSatisfy(metric -> assertThat(served).containsPattern("(?m)^" + metric + "[{ ]"));
        assertThat(served).contains("chiso_reminders_lateness_seconds_bucket");
    }
}

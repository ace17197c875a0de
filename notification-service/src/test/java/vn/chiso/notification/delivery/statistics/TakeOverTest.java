package vn.chiso.notification.delivery.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;

/** Which mails count as taken over in time, for the endpoint and for the metric. */
@QuarkusTest
class TakeOverTest {

    private final Sample sample;
    private final TakeOver takeOver;
    private final DeliveryMetrics metrics;
    private final MeterRegistry registry;

    TakeOverTest(Sample sample, TakeOver takeOver, DeliveryMetrics metrics, MeterRegistry registry) {
        this.sample = sample;
        this.takeOver = takeOver;
        this.metrics = metrics;
        this.registry = registry;
    }

    @BeforeEach
    void noMails() {
        sample.reset("2024-03-12");
    }

    @Test
    void the_metric_says_what_the_endpoint_says() {
        mail("SENT");
        mail("QUEUED");
        Sample.execute("update email_delivery set ready_at = now() - interval '30 minutes',"
                + " sent_at = case state when 'SENT' then now() - interval '29 minutes 55 seconds' end");

        metrics.count();

        var statistics = Api.as("quantri", "admin@QT")
                .get("/api/v1/deliveries/statistics")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("decided10Seconds", equalTo(2))
                .body("shareWithin10Seconds", equalTo(0.5f))
                .extract()
                .jsonPath();
        for (var seconds : new int[] {10, 60}) {
            assertThat(share(seconds)).isEqualTo(statistics.getDouble("shareWithin" + seconds + "Seconds"));
        }
    }

    private double share(int seconds) {
        return registry.get("chiso.deliveries.share")
                .tag("seconds", String.valueOf(seconds))
                .gauge()
                .value();
    }

    @Test
    void a_mail_counts_once_it_was_taken_over_or_its_time_is_up() {
        mail("QUEUED");
        Sample.execute("update email_delivery set ready_at = '2024-05-01T00:00:00Z'");

        assertThat(counted("2024-05-01T00:00:09.999Z")).isEqualTo("0 of 0, 0 of 0");
        assertThat(counted("2024-05-01T00:00:10Z")).isEqualTo("0 of 1, 0 of 0");
        assertThat(counted("2024-05-01T00:01:00Z")).isEqualTo("0 of 1, 0 of 1");
        Sample.execute("update email_delivery set state = 'SENT', sent_at = '2024-05-01T00:00:10Z'");
        assertThat(counted("2024-05-01T00:00:10Z")).isEqualTo("1 of 1, 1 of 1");
        Sample.execute("update email_delivery set sent_at = '2024-05-01T00:00:11Z'");
        assertThat(counted("2024-05-01T00:00:11Z")).isEqualTo("0 of 1, 1 of 1");
        Sample.execute("update email_delivery set state = 'WITHDRAWN', sent_at = null");
        assertThat(counted("2024-05-01T00:02:00Z")).isEqualTo("0 of 0, 0 of 0");
    }

    private String counted(String now) {
        var window = new TakeOver.Window(
                Instant.parse("2024-05-01T00:00:00Z"), Instant.parse("2024-05-01T00:00:01Z"), Instant.parse(now));
        var found = StatisticsResponse.of(window.from(), window.to(), takeOver.count(window, null));
        return "%d of %d, %d of %d"
                .formatted(
                        found.within10Seconds(),
                        found.decided10Seconds(),
                        found.within60Seconds(),
                        found.decided60Seconds());
    }

    private static void mail(String state) {
        Sample.execute("""
                insert into email_delivery (id, version, contact_id, address, recipient_name, language, assignment_id, rung_id,
                       owner_unit_id, content, message_id, state, attempts, claims, next_attempt_at, queued_at, ready_at,
                       critical, waited)
                values (uuidv7(), 0, uuidv7(), 'a@chiso.example', 'A', 'vi', uuidv7(), uuidv7(), '%s', '{}',
                       gen_random_uuid()::text, '%s', 1, 1, now(), now(), now(), false, false)
                """.formatted(Sample.DISTRICT, state));
    }
}

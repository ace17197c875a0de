package vn.chiso.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.testing.RealParts;

/** What an old transaction keeps from being shown is seen by operators. */
@QuarkusTest
class HiddenEventsTest {

    private final Sample sample;
    private final FeedMetrics metrics;
    private final MeterRegistry registry;

    HiddenEventsTest(Sample sample, FeedMetrics metrics, MeterRegistry registry) {
        this.sample = sample;
        this.metrics = metrics;
        this.registry = registry;
    }

    @BeforeEach
    void emptyFeed() {
        sample.reset("2024-03-12");
    }

    @Test
    void an_event_is_counted_as_hidden_until_older_transactions_have_ended() throws SQLException {
        try (var slow = RealParts.database().getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            assertThat(hiddenSeconds()).isZero();

            Sample.execute("""
                    insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                    values (uuidv7(), 'một', 'chiso.test.event-happened.v1', 'test', 'một', now(), 'TASK',
                            array['%s'::uuid], '{}', now() - interval '5 minutes')
                    """.formatted(Sample.DISTRICT));
            assertThat(hiddenSeconds()).isBetween(300.0, 360.0);

            slow.rollback();
            // What works in the background has transactions, too.
            await().atMost(RealParts.PATIENCE)
                    .untilAsserted(() -> assertThat(hiddenSeconds()).isZero());
        }
    }

    private double hiddenSeconds() {
        metrics.count();
        return registry.get("chiso.feed.hidden.seconds").gauge().value();
    }
}

package vn.chiso.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.testing.RealParts;

/** The rows are never committed: the relay would send them. */
@QuarkusTest
class OutboxMetricsTest {

    @Inject
    OutboxMetrics metrics;

    @Inject
    MeterRegistry registry;

    @Inject
    Sql sql;

    @Test
    void an_event_that_waits_shows_its_age() {
        QuarkusTransaction.begin();
        try {
            row("probe.waiting", null);
            metrics.count();
            assertThat(gauge("chiso.outbox.age.seconds")).isGreaterThanOrEqualTo(3600);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void a_dead_letter_is_counted_after_it_was_sent_too() {
        QuarkusTransaction.begin();
        try {
            metrics.countDeadLetters();
            double before = gauge("chiso.dead.letters");
            row("probe.waiting.dlq", Instant.now());
            metrics.countDeadLetters();
            assertThat(gauge("chiso.dead.letters")).isGreaterThan(before);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Its alert is silent then; the one on figures that nobody knows is not. */
    @Test
    void while_the_database_is_away_the_age_is_no_number() {
        RealParts.cutDatabase();
        try {
            await().atMost(RealParts.PATIENCE).untilAsserted(() -> {
                assertThat(catchThrowable(metrics::count)).isNotNull();
                assertThat(gauge("chiso.outbox.age.seconds")).isNaN();
                assertThat(gauge("chiso.figures.unknown")).isPositive();
            });
        } finally {
            RealParts.restoreDatabase();
        }
        await().atMost(RealParts.PATIENCE).untilAsserted(() -> {
            assertThat(catchThrowable(metrics::count)).isNull();
            assertThat(gauge("chiso.outbox.age.seconds")).isNotNaN();
        });
    }

    private double gauge(String name) {
        return registry.get(name).tag("service", "platform").gauge().value();
    }

    private void row(String topic, Instant sentAt) {
        sql.update("""
                insert into outbox_event (id, topic, event_key, bucket, version, headers, body, created_at, sent_at)
                values (?, ?, 'key', 0, 1, '{}'::jsonb, ''::bytea, ?, ?)
                """, UUID.randomUUID(), topic, Instant.now().minus(1, ChronoUnit.HOURS), sentAt);
    }
}

package vn.chiso.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;

/** The attempts to send mails, as they ended. */
@ApplicationScoped
class DeliveryAttempts {

    private final Sql sql;
    private final MeterRegistry metrics;

    DeliveryAttempts(Sql sql, MeterRegistry metrics) {
        this.sql = sql;
        this.metrics = metrics;
    }

    /**
     * In the transaction that records the outcome, after it.
     *
     * @param startedAt null if that is unknown
     */
    void record(EmailDelivery delivery, Instant startedAt, AttemptOutcome outcome, String answer, Instant now) {
        sql.update(
                """
                insert into delivery_attempt (id, delivery_id, started_at, ended_at, outcome, answer, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                delivery.id(),
                startedAt == null ? now : startedAt,
                now,
                outcome.name(),
                answer,
                delivery.waitsUntil());
        if (outcome == AttemptOutcome.ACCEPTED) {
            Timer.builder("chiso.deliveries.latency")
                    .description("From when a mail could go until the mail server took it over")
                    .serviceLevelObjectives(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10))
                    .register(metrics)
                    .record(Duration.between(delivery.readyAt(), now));
        }
    }

    /** Oldest first. */
    Page<AttemptResponse> of(UUID delivery, PageRequest page) {
        var rows = sql.query(
                "select * from delivery_attempt where delivery_id = ? and id > ? order by id limit ?",
                row -> new AttemptResponse(
                        row.getObject("id", UUID.class),
                        Sql.instant(row, "started_at"),
                        Sql.instant(row, "ended_at"),
                        AttemptOutcome.valueOf(row.getString("outcome")),
                        row.getString("answer"),
                        Sql.instant(row, "next_attempt_at")),
                delivery,
                page.afterId(),
                page.limit() + 1);
        return Page.of(rows, page.limit(), row -> List.of(row.id().toString()));
    }
}

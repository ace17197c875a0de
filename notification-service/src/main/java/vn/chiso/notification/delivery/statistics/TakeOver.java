package vn.chiso.notification.delivery.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.chiso.notification.delivery.DeliveryState;
import vn.chiso.platform.database.Sql;

/**
 * How fast mail servers take mails over: the one count behind the endpoint and the metric. A mail counts once it is decided whether it
 * was in time: it was taken over, or its time is up. What was withdrawn does not count.
 */
@ApplicationScoped
class TakeOver {

    static final Duration SOON = Duration.ofSeconds(10);
    static final Duration LATEST = Duration.ofSeconds(60);

    private static final int DIGITS = 4;

    private final Sql sql;

    TakeOver(Sql sql) {
        this.sql = sql;
    }

    /**
     * When mails could go; all in system time.
     *
     * @param to exclusive
     * @param now by which it is decided whether the time of a mail is up
     */
    record Window(Instant from, Instant to, Instant now) {}

    /**
     * The plans whose owner one of the grants reaches.
     *
     * @param codes of the units in the grants
     */
    record Plans(String[] codes, LocalDate today) {}

    /** Mails in one state, and how many of them count and were in time. */
    record Count(
            DeliveryState state,
            long mails,
            long decidedSoon,
            long withinSoon,
            long decidedLatest,
            long withinLatest) {}

    /** Of those that count, four digits, rounded down; null where none counts. */
    static BigDecimal share(long within, long decided) {
        return decided == 0
                ? null
                : BigDecimal.valueOf(within).divide(BigDecimal.valueOf(decided), DIGITS, RoundingMode.DOWN);
    }

    /** @param plans null for all */
    List<Count> count(Window window, Plans plans) {
        var codes = plans == null ? null : plans.codes();
        return sql.query(
                """
                select state, count(*) as mails,
                       count(*) filter (where counts and (sent_at is not null or ready_at <= ?)) as decided_soon,
                       count(*) filter (where counts and sent_at <= ready_at + ? * interval '1 second') as within_soon,
                       count(*) filter (where counts and (sent_at is not null or ready_at <= ?)) as decided_latest,
                       count(*) filter (where counts and sent_at <= ready_at + ? * interval '1 second') as within_latest
                  from (select d.state, d.sent_at, d.ready_at, d.state <> 'WITHDRAWN' as counts
                          from email_delivery d
                         where d.ready_at >= ? and d.ready_at < ?
                           and (cast(? as text[]) is null
                                or d.owner_unit_id in (select unit_id from units_in_scope(?, ?)))) mail
                 group by state
                """,
                row -> new Count(
                        DeliveryState.valueOf(row.getString("state")),
                        row.getLong("mails"),
                        row.getLong("decided_soon"),
                        row.getLong("within_soon"),
                        row.getLong("decided_latest"),
                        row.getLong("within_latest")),
                window.now().minus(SOON),
                SOON.toSeconds(),
                window.now().minus(LATEST),
                LATEST.toSeconds(),
                window.from(),
                window.to(),
                codes,
                codes,
                plans == null ? null : plans.today());
    }
}

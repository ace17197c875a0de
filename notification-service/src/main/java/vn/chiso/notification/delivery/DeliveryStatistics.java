package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.TreeMap;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Scope;

/** Counts how fast mails are taken over, of the plans that the caller operates. */
@ApplicationScoped
class DeliveryStatistics {

    private static final Duration USUAL = Duration.ofDays(1);

    /** More rows than an answer is worth. */
    private static final Duration LONGEST = Duration.ofDays(92);

    private final Sql sql;
    private final Scope scope;
    private final Caller caller;
    private final SystemClock clock;
    private final BusinessClock business;

    DeliveryStatistics(Sql sql, Scope scope, Caller caller, SystemClock clock, BusinessClock business) {
        this.sql = sql;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
        this.business = business;
    }

    /** Java knows years that the database does not. */
    private static Instant plausible(String name, OffsetDateTime at) {
        if (at.getYear() < 2000 || at.getYear() > 2999) {
            throw new ProblemException(PlatformProblem.MALFORMED_REQUEST)
                    .with(new Violation("?" + name, "out-of-range", null));
        }
        return at.toInstant();
    }

    private record Row(DeliveryState state, long count, long within10, long within60) {}

    /**
     * @param from null for a day before the end
     * @param to null for now
     */
    StatisticsResponse count(OffsetDateTime from, OffsetDateTime to) {
        caller.require(DeliveryService.OPERATORS);
        var end = to == null ? clock.now() : plausible("to", to);
        var start = from == null ? end.minus(USUAL) : plausible("from", from);
        if (start.isAfter(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new ProblemException(PlatformProblem.MALFORMED_REQUEST)
                    .with(new Violation("?from", "out-of-range", LONGEST.toDays() + " days"));
        }
        var rows = sql.query(
                """
                select state, count(*) as total,
                       count(*) filter (where sent_at <= ready_at + interval '10 seconds') as within_10,
                       count(*) filter (where sent_at <= ready_at + interval '60 seconds') as within_60
                  from email_delivery
                 where ready_at >= ? and ready_at < ? and owner_unit_id in (select unit_id from units_in_scope(?, ?))
                 group by state
                """,
                row -> new Row(
                        DeliveryState.valueOf(row.getString("state")),
                        row.getLong("total"),
                        row.getLong("within_10"),
                        row.getLong("within_60")),
                start,
                end,
                scope.codes(DeliveryService.OPERATORS),
                business.today());
        var states = new TreeMap<DeliveryState, Long>();
        rows.forEach(row -> states.put(row.state(), row.count()));
        long total = rows.stream()
                .filter(row -> row.state() != DeliveryState.WITHDRAWN)
                .mapToLong(Row::count)
                .sum();
        long within10 = rows.stream().mapToLong(Row::within10).sum();
        long within60 = rows.stream().mapToLong(Row::within60).sum();
        return new StatisticsResponse(
                start,
                end,
                total,
                states,
                within10,
                within60,
                StatisticsResponse.share(within10, total),
                StatisticsResponse.share(within60, total));
    }
}

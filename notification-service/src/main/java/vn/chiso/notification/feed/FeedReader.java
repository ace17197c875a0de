package vn.chiso.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.stream.StreamPosition;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Scope;

/** Reads the feed as far as the caller may see it. */
@ApplicationScoped
class FeedReader {

    private final Sql sql;
    private final Scope scope;
    private final Caller caller;
    private final BusinessClock clock;

    FeedReader(Sql sql, Scope scope, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param after null for the oldest event kept
     * @param types empty for all
     */
    FeedResponse read(String after, List<String> types, int limit) {
        if (caller.grants().isEmpty()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
        var position = after == null ? StreamPosition.START : StreamPosition.parse(after);
        var wanted = types.isEmpty() ? null : types.toArray(String[]::new);
        var rows = sql.query(
                """
                select f.tx, f.id, f.event_id, f.type, f.source, f.subject, f.time, f.body
                  from feed_event f
                 where (f.tx, f.id) > (?::xid8, ?)
                   and f.tx < pg_snapshot_xmin(pg_current_snapshot())
                   and (cardinality(f.units) = 0
                        or f.units && (select array_agg(unit_id) from units_in_scope(?, ?)))
                   and (cast(? as text[]) is null or f.type = any (?))
                 order by f.tx, f.id
                 limit ?
                """,
                row -> new FeedResponse.Row(
                        row.getString("tx"),
                        row.getObject("id", UUID.class),
                        new FeedResponse.FedEvent(
                                row.getString("event_id"),
                                row.getString("type"),
                                row.getString("source"),
                                row.getString("subject"),
                                Sql.instant(row, "time"),
                                row.getString("body"))),
                position.tx(),
                position.id(),
                scope.codes(),
                clock.today(),
                wanted,
                wanted,
                limit);
        var next = rows.isEmpty()
                ? position
                : new StreamPosition(rows.getLast().tx(), rows.getLast().rowId());
        return new FeedResponse(rows.stream().map(FeedResponse.Row::event).toList(), next.toString());
    }
}

package vn.chiso.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static final List<Audience> CONCERNED = Stream.of(Audience.values())
            .filter(audience -> audience != Audience.EVERYBODY)
            .toList();

    private static final String QUERY = """
            select f.tx, f.id, f.event_id, f.type, f.source, f.subject, f.time, f.body
              from feed_event f
             where (f.tx, f.id) > (?::xid8, ?)
               and f.tx < ?::xid8
               and (f.audience = 'EVERYBODY' %s)
               and (cast(? as text[]) is null or f.type = any (?))
             order by f.tx, f.id
             limit ?
            """.formatted("""
                    or f.audience = ? and f.units && (select array_agg(unit_id) from units_in_scope(?, ?))
                    """.repeat(CONCERNED.size()));

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
     * @throws ProblemException feed-position-expired, since what is not kept any more cannot be shown
     */
    FeedResponse read(String after, List<String> types, int limit) {
        if (caller.grants().isEmpty()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
        var position = after == null ? StreamPosition.START : StreamPosition.parse(after);
        var wanted = types.isEmpty() ? null : types.toArray(String[]::new);
        // Taken before the rows: all below it is there by then, and nothing can appear below it any more.
        var horizon = sql.query("select stream_horizon()::text", row -> row.getString(1))
                .getFirst();
        var parameters = new ArrayList<Object>(List.of(position.tx(), position.id(), horizon));
        for (var audience : CONCERNED) {
            parameters.addAll(List.of(audience.name(), scope.codes(audience.roles()), clock.today()));
        }
        parameters.addAll(Arrays.asList(wanted, wanted, limit));
        var rows = sql.query(QUERY, FeedReader::row, parameters.toArray());
        if (after != null) {
            requireNothingForgotten(position);
        }
        // Not behind the last match: whoever is seldom concerned would look through all that he was shown not, again
        // and again.
        var next = rows.size() < limit
                ? new StreamPosition(horizon, StreamPosition.START.id())
                : new StreamPosition(rows.getLast().tx(), rows.getLast().rowId());
        return new FeedResponse(rows.stream().map(FeedResponse.Row::event).toList(), next.toString());
    }

    /** After the rows were read: what was forgotten meanwhile may lack among them. */
    private void requireNothingForgotten(StreamPosition position) {
        var forgotten = sql.query(
                "select 1 from feed_forgotten where (tx, id) > (?::xid8, ?)", _ -> true, position.tx(), position.id());
        if (!forgotten.isEmpty()) {
            throw new ProblemException(FeedProblem.FEED_POSITION_EXPIRED);
        }
    }

    private static FeedResponse.Row row(ResultSet row) throws SQLException {
        return new FeedResponse.Row(
                row.getString("tx"),
                row.getObject("id", UUID.class),
                new FeedResponse.FedEvent(
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("source"),
                        row.getString("subject"),
                        Sql.instant(row, "time"),
                        row.getString("body")));
    }
}

package vn.chiso.notification.inbox.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.inbox.InboxMessageResponse;
import vn.chiso.notification.stream.StreamPosition;
import vn.chiso.platform.database.Sql;

/** Reads a person's messages behind a position, in an order in which nothing can appear before what was read. */
@ApplicationScoped
class InboxTail {

    /** Messages in one page. */
    static final int AT_ONCE = 100;

    private final Sql sql;

    InboxTail(Sql sql) {
        this.sql = sql;
    }

    record Positioned(StreamPosition position, InboxMessageResponse message) {}

    /** Behind everything that can be read now. */
    StreamPosition end() {
        return sql.query(
                        "select stream_horizon()",
                        row -> new StreamPosition(row.getString(1), StreamPosition.START.id()))
                .getFirst();
    }

    List<Positioned> after(StreamPosition position, String username) {
        return sql.query("""
                select * from inbox_message
                 where username = ? and (tx, id) > (?::xid8, ?) and tx < stream_horizon()
                 order by tx, id
                 limit ?
                """, InboxTail::message, username, position.tx(), position.id(), AT_ONCE);
    }

    private static Positioned message(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Positioned(
                new StreamPosition(row.getString("tx"), id),
                new InboxMessageResponse(
                        id,
                        row.getLong("version"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("assignment_id", UUID.class),
                        Sql.instant(row, "received_at"),
                        Sql.instant(row, "read_at"),
                        Sql.instant(row, "acknowledged_at")));
    }
}

package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The committed outbox rows of all services; those that were sent stay for a week. */
record Outboxes(List<Row> rows) {

    /** @param position order of rows that share key and version */
    record Row(String context, String id, String topic, String key, long version, long position, boolean sent) {

        boolean isDeadLetter() {
            return topic.endsWith(".dlq");
        }
    }

    static Outboxes read(Sources sources) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (String context : sources.contexts()) {
            rows.addAll(Rows.of(
                    sources,
                    context,
                    """
                    select id::text, topic, event_key, version, position, sent_at is not null
                      from outbox_event
                     order by position
                    """,
                    row -> new Row(
                            context,
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getBoolean(6))));
        }
        return new Outboxes(List.copyOf(rows));
    }
}

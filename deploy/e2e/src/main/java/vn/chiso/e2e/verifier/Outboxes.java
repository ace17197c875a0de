package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The committed outbox rows of all services as of one moment; those that were sent stay for a week. They are read when they are
 * asked for: what was written after the moment is left out.
 */
record Outboxes(Sources sources, Map<String, Mark> marks) {

    /** How far a service's outbox had come. */
    record Mark(long rows, long unsent, long last) {}

    /** @param position order of rows that share key and version */
    record Row(String context, String id, String topic, String key, long version, long position, boolean sent) {}

    /** A row of a dead letter; the id of the letter on the topic is that of the record that it was. */
    record Letter(String id, Grave grave, boolean sent) {}

    /** What tells one burial from another. */
    record Grave(String event, String service, String origin) {}

    interface Visitor {
        void visit(Row row) throws SQLException;
    }

    static Outboxes asOfNow(Sources sources) throws SQLException {
        Map<String, Mark> marks = new HashMap<>();
        for (String context : sources.contexts()) {
            marks.put(
                    context,
                    Rows.of(sources, context, """
                                    select count(*), count(*) filter (where sent_at is null), coalesce(max(position), 0)
                                      from outbox_event
                                    """, row -> new Mark(row.getLong(1), row.getLong(2), row.getLong(3)))
                            .getFirst());
        }
        return new Outboxes(sources, marks);
    }

    Set<String> topics() throws SQLException {
        Set<String> topics = new TreeSet<>();
        for (String context : sources.contexts()) {
            topics.addAll(
                    Rows.of(sources, context, "select distinct topic from outbox_event", row -> row.getString(1)));
        }
        return topics;
    }

    /** Rows of the topic, in the order in which they were written by each service. */
    void each(String topic, Visitor visitor) throws SQLException {
        for (String context : sources.contexts()) {
            Rows.each(
                    sources,
                    context,
                    """
                    select id::text, topic, event_key, version, position, sent_at is not null
                      from outbox_event
                     where topic = ? and position <= ?
                     order by position
                    """,
                    row -> visitor.visit(new Row(
                            context,
                            row.getString(1),
                            topic,
                            row.getString(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getBoolean(6))),
                    topic,
                    marks.get(context).last());
        }
    }

    /** There are few of them, or there is other trouble. */
    List<Letter> letters(String topic) throws SQLException {
        List<Letter> letters = new ArrayList<>();
        for (String context : sources.contexts()) {
            letters.addAll(Rows.of(
                    sources,
                    context,
                    """
                    select id::text, coalesce(headers ->> 'ce_id', ''), coalesce(headers ->> 'dlq-service', ''),
                           coalesce(headers ->> 'dlq-origin', ''), sent_at is not null
                      from outbox_event
                     where topic = ? and position <= ?
                    """,
                    row -> new Letter(
                            row.getString(1),
                            new Grave(row.getString(2), row.getString(3), row.getString(4)),
                            row.getBoolean(5)),
                    topic,
                    marks.get(context).last()));
        }
        return letters;
    }

    /** The rows themselves, where only some are wanted. */
    List<Row> of(String topic, Set<Object> ids) throws SQLException {
        List<Row> found = new ArrayList<>();
        if (!ids.isEmpty()) {
            each(topic, row -> {
                if (ids.contains(Ids.of(row.id()))) {
                    found.add(row);
                }
            });
        }
        return found;
    }
}

package vn.chiso.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found in one look.
 *
 * @param log all records of all topics, each partition in its order
 * @param acknowledged what clients were told; empty if nobody kept a ledger
 * @param poisoned places ({@code topic-partition@offset}) where somebody put poison on purpose
 */
public record Evidence(
        Databases databases, List<TopicRecord> log, Set<AcknowledgedWrite> acknowledged, Set<String> poisoned) {

    private static final String OUTBOX = """
            select id, topic, event_key, version, position, created_at, sent_at, encode(sha256(body), 'hex') as body,
                   headers ->> 'ce_id' as buried, headers ->> 'dlq-origin' as origin,
                   case when topic = 'task.plan' then convert_from(body, 'UTF8')::jsonb ->> 'status' = 'DRAFT' else false end
                       as draft
              from outbox_event
            """;

    List<OutboxEvent> outbox(Context context) {
        return databases.query(
                context,
                OUTBOX,
                row -> new OutboxEvent(
                        context,
                        row.getString("id"),
                        row.getString("topic"),
                        row.getString("event_key"),
                        row.getLong("version"),
                        row.getLong("position"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("sent_at") == null
                                ? null
                                : row.getTimestamp("sent_at").toInstant(),
                        row.getString("body"),
                        row.getString("buried"),
                        row.getString("origin"),
                        row.getBoolean("draft")));
    }

    List<OutboxEvent> outboxes() {
        List<OutboxEvent> all = new ArrayList<>();
        for (Context context : Context.values()) {
            all.addAll(outbox(context));
        }
        return all;
    }

    /** Ids of the events that took effect in the service, with the time. */
    Map<String, Instant> inbox(Context context) {
        Map<String, Instant> inbox = new HashMap<>();
        databases.query(
                context,
                "select source || ' ' || event_id as event, received_at from inbox_event",
                row -> inbox.put(
                        row.getString("event"), row.getTimestamp("received_at").toInstant()));
        return inbox;
    }

    /** Ids of the events that the service could not process and buried. */
    Map<Context, Set<String>> buried() {
        Map<Context, Set<String>> buried = new EnumMap<>(Context.class);
        for (OutboxEvent row : outboxes()) {
            if (row.isDeadLetter()) {
                buried.computeIfAbsent(row.context(), context -> new HashSet<>())
                        .add(String.valueOf(row.buriedEventId()));
            }
        }
        return buried;
    }
}

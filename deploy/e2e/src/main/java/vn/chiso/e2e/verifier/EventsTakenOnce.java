package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every event on a topic is in the inbox of every service that reads it, and no inbox knows an event that never was. */
final class EventsTakenOnce implements Invariant {

    /** Inboxes forget after thirty days, outboxes after seven, topics may be compacted after seven. */
    private static final Duration REMEMBERED_BY_ALL = Duration.ofDays(6);

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("every event took effect once at every consumer");
        Set<String> known = new HashSet<>();
        observed.outboxes().rows().forEach(row -> known.add(row.id()));
        for (Map.Entry<String, Set<String>> consumption : Consumption.TOPICS_BY_CONTEXT.entrySet()) {
            if (observed.sources().has(consumption.getKey())) {
                check(consumption.getKey(), consumption.getValue(), observed, known, findings);
            }
        }
        return findings.outcome();
    }

    private static void check(
            String context, Set<String> topics, Observed observed, Set<String> committed, Findings findings)
            throws SQLException {
        Map<String, Integer> taken = new HashMap<>();
        List<String> recent = Rows.of(
                observed.sources(),
                context,
                "select source || ' ' || event_id, event_id, received_at > ? from inbox_event",
                row -> {
                    taken.merge(row.getString(1), 1, Integer::sum);
                    return row.getBoolean(3) ? row.getString(2) : "";
                },
                java.sql.Timestamp.from(Instant.now().minus(REMEMBERED_BY_ALL)));
        Set<String> onTopics = new HashSet<>(observed.injected().poison());
        for (String topic : topics) {
            for (TopicRecord record : observed.topics().firstAppearances(topic, observed.injected())) {
                findings.examined(1);
                onTopics.add(record.id());
                int times = taken.getOrDefault(record.source() + " " + record.id(), 0);
                findings.require(times == 1, context + " took " + record + " " + times + " times");
            }
        }
        for (String id : recent) {
            findings.require(
                    id.isEmpty() || onTopics.contains(id) || committed.contains(id),
                    context + " took event " + id + ", which nobody sent");
        }
    }
}

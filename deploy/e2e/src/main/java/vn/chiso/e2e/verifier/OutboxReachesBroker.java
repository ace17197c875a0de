package vn.chiso.e2e.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Every committed outbox row is on its topic, or a newer state of its key is (compaction); and nothing is on a topic that
 * was never committed.
 */
final class OutboxReachesBroker implements Invariant {

    /** Sent rows are deleted after seven days. */
    private static final Duration KEPT = Duration.ofDays(6);

    /** Records younger than this have not been compacted: each must be there itself. */
    private static final Duration UNCOMPACTED = Duration.ofDays(6);

    @Override
    public Outcome check(Observed observed) {
        Findings findings = new Findings("committed outbox rows reached the broker");
        Set<String> committed = new HashSet<>();
        observed.outboxes().rows().forEach(row -> committed.add(row.topic() + " " + row.id()));
        Map<String, Set<String>> ids = new HashMap<>();
        Map<String, Map<String, TopicRecord>> newest = new HashMap<>();
        Instant now = Instant.now();
        for (String topic : observed.topics().byTopic().keySet()) {
            Set<String> onTopic = ids.computeIfAbsent(topic, name -> new HashSet<>());
            observed.topics().of(topic).forEach(record -> onTopic.add(record.id()));
            newest.put(topic, observed.topics().newest(topic, observed.injected()));
        }
        for (Outboxes.Row row : observed.outboxes().rows()) {
            findings.examined(1);
            findings.require(row.sent(), row + " was never sent");
            if (row.sent() && !row.isDeadLetter()) {
                findings.require(
                        isThere(row, ids, newest, now), row + " is marked as sent, but the topic does not have it");
            }
        }
        requireCommitted(observed, committed, now, findings);
        return findings.outcome();
    }

    private static boolean isThere(
            Outboxes.Row row, Map<String, Set<String>> ids, Map<String, Map<String, TopicRecord>> newest, Instant now) {
        if (ids.getOrDefault(row.topic(), Set.of()).contains(row.id())) {
            return true;
        }
        TopicRecord later = newest.getOrDefault(row.topic(), Map.of()).get(row.key());
        return later != null
                && later.version() > row.version()
                && Instant.ofEpochMilli(later.time()).isBefore(now.minus(UNCOMPACTED));
    }

    private static void requireCommitted(Observed observed, Set<String> committed, Instant now, Findings findings) {
        for (String topic : observed.topics().events()) {
            for (TopicRecord record : observed.topics().ofProducers(topic, observed.injected())) {
                boolean recent = Instant.ofEpochMilli(record.time()).isAfter(now.minus(KEPT));
                findings.require(
                        !recent || committed.contains(topic + " " + record.id()),
                        record + " was sent without a committed outbox row");
            }
        }
    }
}

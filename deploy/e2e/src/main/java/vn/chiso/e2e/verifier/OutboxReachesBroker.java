package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("committed outbox rows reached the broker");
        Set<String> topics = new TreeSet<>(observed.outboxes().topics());
        topics.addAll(observed.topics().topics());
        for (String topic : topics) {
            if (TopicContents.isOfDeadLetters(topic)) {
                requireBuried(topic, observed, findings);
            } else {
                requireThere(topic, observed, findings);
            }
        }
        for (String topic : observed.topics().events()) {
            requireCommitted(topic, observed, findings);
        }
        return findings.outcome();
    }

    private static void requireThere(String topic, Observed observed, Findings findings) throws SQLException {
        List<Outboxes.Row> absent = new ArrayList<>();
        Set<Object> onTopic = new HashSet<>();
        observed.topics().each(topic, record -> onTopic.add(Ids.of(record.id())));
        observed.outboxes().each(topic, row -> {
            findings.examined(1);
            findings.require(row.sent(), () -> row + " was never sent");
            if (row.sent() && !onTopic.contains(Ids.of(row.id()))) {
                absent.add(row);
            }
        });
        onTopic.clear();
        Map<Object, TopicRecord> newest =
                absent.isEmpty() ? Map.of() : observed.topics().newest(topic, observed.injected());
        for (Outboxes.Row row : absent) {
            findings.require(
                    isCompacted(row, newest.get(Ids.of(row.key())), observed),
                    () -> row + " is marked as sent, but the topic does not have it");
        }
    }

    /** A letter carries the id of the record that it was, so it is known by its burial; what was sent again is there again. */
    private static void requireBuried(String topic, Observed observed, Findings findings) throws SQLException {
        Map<Outboxes.Grave, Integer> arrived = new HashMap<>();
        observed.topics().each(topic, letter -> arrived.merge(grave(letter), 1, Integer::sum));
        Set<Outboxes.Grave> committed = new HashSet<>();
        for (Outboxes.Letter letter : observed.outboxes().letters(topic)) {
            committed.add(letter.grave());
            findings.examined(1);
            findings.require(letter.sent(), () -> topic + " " + letter + " was never sent");
            int left = arrived.getOrDefault(letter.grave(), 0);
            findings.require(
                    !letter.sent() || left > 0,
                    () -> letter + " is marked as sent, but the topic " + topic + " does not have it");
            arrived.put(letter.grave(), left - 1);
        }
        observed.topics().each(topic, letter -> {
            findings.require(
                    !observed.isWithin(KEPT, letter) || committed.contains(grave(letter)),
                    () -> letter + " was buried without a committed outbox row");
        });
    }

    private static Outboxes.Grave grave(TopicRecord letter) {
        TopicRecord.Burial burial = letter.label().burial();
        return new Outboxes.Grave(letter.id(), burial.service(), burial.origin());
    }

    private static boolean isCompacted(Outboxes.Row row, TopicRecord later, Observed observed) {
        return later != null && later.version() > row.version() && !observed.isWithin(UNCOMPACTED, later);
    }

    /** Also what somebody else put there and everybody may forget now: it was buried, and is settled. */
    private static void requireCommitted(String topic, Observed observed, Findings findings) throws SQLException {
        Set<Object> committed = new HashSet<>();
        observed.outboxes().each(topic, row -> committed.add(Ids.of(row.id())));
        observed.topics().ofProducers(topic, observed.injected(), record -> {
            findings.require(
                    !observed.isWithin(KEPT, record)
                            || committed.contains(Ids.of(record.id()))
                            || observed.letters().haveSettled(record),
                    () -> record + " was sent without a committed outbox row");
        });
    }
}

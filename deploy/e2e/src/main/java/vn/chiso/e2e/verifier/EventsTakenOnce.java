package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every event on a topic is in the inbox of every service that reads it, and no inbox knows an event that never was. */
final class EventsTakenOnce implements Invariant {

    /** Inboxes forget after thirty days, outboxes after seven, topics may be compacted after seven. */
    private static final Duration REMEMBERED_BY_ALL = Duration.ofDays(6);

    /** A compacted topic has the last state of a key for good; who took it longer ago than this has forgotten it. */
    private static final Duration REMEMBERED_BY_INBOXES = Duration.ofDays(29);

    private enum Taken {
        LONG_AGO,
        LATELY,
        TWICE
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("every event took effect once at every consumer");
        for (Map.Entry<String, Set<String>> consumption : Consumption.TOPICS_BY_CONTEXT.entrySet()) {
            String context = consumption.getKey();
            if (observed.sources().has(context)) {
                Set<String> topics = new TreeSet<>(Rows.of(
                        observed.sources(),
                        context,
                        "select distinct topic from inbox_event",
                        row -> row.getString(1)));
                topics.addAll(consumption.getValue());
                for (String topic : topics) {
                    check(new Consumer(context, topic), observed, findings);
                }
            }
        }
        return findings.outcome();
    }

    private record Consumer(String context, String topic) {

        boolean reads() {
            return Consumption.consumersOf(topic).contains(context);
        }
    }

    private static void check(Consumer consumer, Observed observed, Findings findings) throws SQLException {
        Map<Ids.Event, Taken> inbox = inbox(consumer, observed);
        String context = consumer.context();
        observed.topics().firstAppearances(consumer.topic(), observed.injected(), record -> {
            Taken taken = inbox.remove(Ids.Event.of(record.source(), record.id()));
            if (consumer.reads()) {
                findings.examined(1);
                boolean holds = taken == null
                        ? !observed.isWithin(REMEMBERED_BY_INBOXES, record)
                                || observed.letters().excuse(context, record)
                        : taken != Taken.TWICE;
                findings.require(holds, () -> context + " took " + record + (taken == null ? " 0 times" : " 2 times"));
            }
        });
        inbox.values().removeIf(Taken.LONG_AGO::equals);
        unknown(consumer, inbox.keySet(), observed)
                .forEach(id -> findings.violated(context + " took event " + id + ", which nobody sent"));
    }

    /** How often each event was taken; what was taken long ago counts as taken, but is not asked for. */
    private static Map<Ids.Event, Taken> inbox(Consumer consumer, Observed observed) throws SQLException {
        Map<Ids.Event, Taken> inbox = new HashMap<>();
        Rows.each(
                observed.sources(),
                consumer.context(),
                "select source, event_id, received_at > ? from inbox_event where topic = ?",
                row -> inbox.merge(
                        Ids.Event.of(row.getString(1), row.getString(2)),
                        row.getBoolean(3) ? Taken.LATELY : Taken.LONG_AGO,
                        (one, other) -> Taken.TWICE),
                Timestamp.from(observed.at().minus(REMEMBERED_BY_ALL)),
                consumer.topic());
        return inbox;
    }

    /**
     * Neither on the topic nor in an outbox. Who slept for long takes lately what is old: by now the topic may be compacted, and the
     * outbox has forgotten it.
     */
    private static Set<Object> unknown(Consumer consumer, Set<Ids.Event> taken, Observed observed) throws SQLException {
        Instant remembered = observed.at().minus(REMEMBERED_BY_ALL);
        Set<Object> unknown = new HashSet<>();
        taken.forEach(event -> unknown.add(event.id()));
        unknown.removeIf(id -> Ids.madeAt(id).filter(remembered::isAfter).isPresent());
        observed.injected().poison().forEach(id -> unknown.remove(Ids.of(id)));
        observed.outboxes().of(consumer.topic(), unknown).forEach(row -> unknown.remove(Ids.of(row.id())));
        return unknown;
    }
}

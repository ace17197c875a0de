package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
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
                    check(context, topic, observed, findings);
                }
            }
        }
        return findings.outcome();
    }

    private static void check(String context, String topic, Observed observed, Findings findings) throws SQLException {
        // How often it was taken; what was taken long ago counts as taken, but is not asked for.
        Map<Ids.Event, Taken> inbox = new HashMap<>();
        Rows.each(
                observed.sources(),
                context,
                "select source, event_id, received_at > ? from inbox_event where topic = ?",
                row -> inbox.merge(
                        Ids.Event.of(row.getString(1), row.getString(2)),
                        row.getBoolean(3) ? Taken.LATELY : Taken.LONG_AGO,
                        (one, other) -> Taken.TWICE),
                Timestamp.from(observed.at().minus(REMEMBERED_BY_ALL)),
                topic);
        boolean read = Consumption.consumersOf(topic).contains(context);
        observed.topics().firstAppearances(topic, observed.injected(), record -> {
            Taken taken = inbox.remove(Ids.Event.of(record.source(), record.id()));
            if (read) {
                findings.examined(1);
                findings.require(
                        taken == null ? !observed.isWithin(REMEMBERED_BY_INBOXES, record) : taken != Taken.TWICE,
                        () -> context + " took " + record + (taken == null ? " 0 times" : " 2 times"));
            }
        });
        inbox.values().removeIf(Taken.LONG_AGO::equals);
        Set<Object> unknown = new HashSet<>();
        inbox.keySet().forEach(event -> unknown.add(event.id()));
        observed.injected().poison().forEach(id -> unknown.remove(Ids.of(id)));
        observed.outboxes().of(topic, unknown).forEach(row -> unknown.remove(Ids.of(row.id())));
        unknown.forEach(id -> findings.violated(context + " took event " + id + ", which nobody sent"));
    }
}

package vn.chiso.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every committed row of an outbox reached the broker as it was committed, and nothing else is on the topics. */
final class OutboxCheck implements Check {

    /** Sent rows are kept for seven days; of older records nobody knows any more who committed them. */
    private static final Duration KNOWN = Duration.ofDays(6);

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        List<OutboxEvent> committed = evidence.outboxes();
        Map<String, TopicRecord> arrived = new HashMap<>();
        evidence.log().forEach(record -> arrived.put(identity(record), record));
        Set<String> known = new HashSet<>();
        for (OutboxEvent event : committed) {
            known.add(identity(event));
            TopicRecord record = arrived.get(identity(event));
            if (event.sentAt() == null) {
                findings.add(new Finding("outbox-sent", event.place(), "was committed and never acknowledged"));
            } else if (record == null) {
                findings.add(
                        new Finding("outbox-on-topic", event.place(), "is marked as sent and is not on its topic"));
            } else if (!record.bodySha256().equals(event.bodySha256())
                    || !event.key().equals(record.key())) {
                findings.add(
                        new Finding("outbox-on-topic", record.place(), "is not what " + event.id() + " committed"));
            }
        }
        Instant youngerThan = Instant.now().minus(KNOWN);
        for (TopicRecord record : evidence.log()) {
            if (record.timestamp().isAfter(youngerThan)
                    && !known.contains(identity(record))
                    && !evidence.poisoned().contains(record.place())) {
                findings.add(new Finding("topic-committed", record.place(), "no outbox committed it"));
            }
        }
        return findings;
    }

    /** A dead letter keeps the id of the event that it buries; where it came from tells it apart. */
    private static String identity(OutboxEvent event) {
        return event.topic() + " " + (event.isDeadLetter() ? event.buriedFrom() : event.id());
    }

    private static String identity(TopicRecord record) {
        return record.topic() + " " + (record.isDeadLetter() ? record.headers().get("dlq-origin") : record.eventId());
    }
}

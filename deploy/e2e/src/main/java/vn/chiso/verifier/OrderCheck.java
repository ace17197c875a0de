package vn.chiso.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Within a key the topic has the events in the order of their versions. An event that is sent again, because a relay died
 * between the acknowledgement and the mark, counts where it came first.
 */
final class OrderCheck implements Check {

    private record Key(String topic, String key) {}

    @Override
    public List<Finding> findings(Evidence evidence) {
        Map<String, OutboxEvent> committed = new HashMap<>();
        evidence.outboxes().stream()
                .filter(event -> !event.isDeadLetter())
                .forEach(event -> committed.put(event.id(), event));
        List<Finding> findings = new ArrayList<>();
        Map<Key, OutboxEvent> latest = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (TopicRecord record : evidence.log()) {
            OutboxEvent event = record.isDeadLetter() ? null : committed.get(record.eventId());
            if (event == null || !seen.add(record.topic() + " " + event.id())) {
                continue;
            }
            OutboxEvent before = latest.put(new Key(record.topic(), record.key()), event);
            if (before != null && isLater(before, event)) {
                findings.add(new Finding(
                        "versions-ascend",
                        record.place(),
                        "version " + event.version() + " of " + record.key() + " came after " + before.version()));
            }
        }
        return findings;
    }

    /** Events of one version keep the order in which they were written. */
    private static boolean isLater(OutboxEvent before, OutboxEvent event) {
        return before.version() > event.version()
                || before.version() == event.version() && before.position() > event.position();
    }
}

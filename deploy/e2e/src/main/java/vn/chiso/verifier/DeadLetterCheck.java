package vn.chiso.verifier;

import java.util.List;
import java.util.stream.Stream;

/** Dead letters are only of what was poisoned on purpose. */
final class DeadLetterCheck implements Check {

    @Override
    public List<Finding> findings(Evidence evidence) {
        Stream<Finding> onTopics = evidence.log().stream()
                .filter(TopicRecord::isDeadLetter)
                .filter(record -> !evidence.poisoned().contains(origin(record)))
                .map(record -> new Finding(
                        "no-dead-letters",
                        record.place(),
                        "buries " + origin(record) + ": " + record.headers().get("dlq-reason")));
        Stream<Finding> committed = evidence.outboxes().stream()
                .filter(OutboxEvent::isDeadLetter)
                .filter(event -> !evidence.poisoned().contains(String.valueOf(event.buriedFrom())))
                .map(event -> new Finding("no-dead-letters", event.place(), "buries " + event.buriedFrom()));
        return Stream.concat(onTopics, committed).toList();
    }

    private static String origin(TopicRecord record) {
        return record.headers().getOrDefault("dlq-origin", "something unknown");
    }
}

package vn.chiso.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every event took effect in every service that reads its topic, or was buried there; and nothing took effect that nobody
 * committed. Where an effect is a row of its own there is exactly one.
 */
final class EffectCheck implements Check {

    private static final Duration KNOWN = Duration.ofDays(6);

    /** Of the topics that notification-service reads, those whose events are kept for integrators. */
    private static final Set<String> FED = Set.of(
            "task.assignment",
            "task.plan",
            "scoring.result",
            "task.punctuality",
            "scoring.recovery",
            "criteria.criterion-mapping");

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        List<OutboxEvent> events = evidence.outboxes().stream()
                .filter(event -> !event.isDeadLetter() && event.sentAt() != null)
                .toList();
        Map<Context, Set<String>> buried = evidence.buried();
        Set<String> known = known(evidence, events);
        for (Context consumer : Context.values()) {
            Map<String, Instant> inbox = evidence.inbox(consumer);
            for (OutboxEvent event : events) {
                if (consumer.consumed().contains(event.topic())
                        && !inbox.containsKey(identity(event))
                        && !buried.getOrDefault(consumer, Set.of()).contains(event.id())) {
                    findings.add(new Finding("effect-once", event.place(), "took no effect in " + consumer.source()));
                }
            }
            Instant youngerThan = Instant.now().minus(KNOWN);
            inbox.forEach((id, received) -> {
                if (received.isAfter(youngerThan) && !known.contains(id)) {
                    findings.add(new Finding(
                            "effect-committed", consumer.database() + ".inbox_event " + id, "nobody committed it"));
                }
            });
        }
        findings.addAll(feed(evidence, events, buried.getOrDefault(Context.NOTIFICATION, Set.of())));
        return findings;
    }

    private static List<Finding> feed(Evidence evidence, List<OutboxEvent> events, Set<String> buried) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> rows = evidence.databases()
                .pairs(
                        Context.NOTIFICATION,
                        "select source || ' ' || event_id, count(*) from feed_event group by source, event_id");
        for (OutboxEvent event : events) {
            String count = rows.getOrDefault(identity(event), "0");
            String expected = event.draft() ? "0" : "1";
            if (FED.contains(event.topic()) && !buried.contains(event.id()) && !count.equals(expected)) {
                findings.add(new Finding("effect-once", event.place(), "is " + count + " times in the event feed"));
            }
        }
        return findings;
    }

    /** Poison may carry the name of an event and yet be of nobody. */
    private static Set<String> known(Evidence evidence, List<OutboxEvent> events) {
        Set<String> known = new HashSet<>();
        events.forEach(event -> known.add(identity(event)));
        evidence.log().stream()
                .filter(record -> evidence.poisoned().contains(record.place()))
                .forEach(record -> known.add(record.headers().get("ce_source") + " " + record.eventId()));
        return known;
    }

    private static String identity(OutboxEvent event) {
        return event.context().source() + " " + event.id();
    }
}

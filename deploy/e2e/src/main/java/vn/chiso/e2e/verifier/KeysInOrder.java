package vn.chiso.e2e.verifier;

import java.util.HashMap;
import java.util.Map;

/** Events of one key first appear on their topic in the order of their versions, whoever relayed them. */
final class KeysInOrder implements Invariant {

    @Override
    public Outcome check(Observed observed) {
        Findings findings = new Findings("events of a key keep their order");
        Map<String, Long> positions = new HashMap<>();
        observed.outboxes().rows().forEach(row -> positions.put(row.id(), row.position()));
        for (String topic : observed.topics().events()) {
            Map<String, TopicRecord> last = new HashMap<>();
            for (TopicRecord record : observed.topics().ofProducers(topic, observed.injected())) {
                findings.examined(1);
                TopicRecord before = last.put(record.key(), record);
                findings.require(
                        before == null || isInOrder(before, record, positions),
                        record + " of version " + record.version() + " came after " + before + " of version "
                                + (before == null ? 0 : before.version()));
            }
        }
        return findings.outcome();
    }

    private static boolean isInOrder(TopicRecord before, TopicRecord after, Map<String, Long> positions) {
        Long earlier = positions.get(before.id());
        Long later = positions.get(after.id());
        if (before.version() != after.version() || earlier == null || later == null) {
            return before.version() <= after.version();
        }
        return earlier < later;
    }
}

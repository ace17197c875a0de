package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events of one key first appear on their topic in the order of their versions, whoever relayed them. */
final class KeysInOrder implements Invariant {

    /** What has to be kept of the event before, for every key. */
    private record Last(long version, Object id, int partition, long offset) {

        static Last of(TopicRecord record) {
            return new Last(
                    record.version(),
                    Ids.of(record.id()),
                    record.place().partition(),
                    record.place().offset());
        }
    }

    private record Neighbours(Last before, Last after) {}

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("events of a key keep their order");
        for (String topic : observed.topics().events()) {
            List<Neighbours> ofOneVersion = new ArrayList<>();
            Map<Object, Last> last = new HashMap<>();
            observed.topics().ofProducers(topic, observed.injected(), record -> {
                findings.examined(1);
                Last after = Last.of(record);
                Last before = last.put(Ids.of(record.key()), after);
                if (before != null && before.version() == after.version()) {
                    ofOneVersion.add(new Neighbours(before, after));
                } else if (before != null) {
                    findings.require(before.version() < after.version(), () -> words(topic, before, after));
                }
            });
            last.clear();
            requireAsWritten(topic, ofOneVersion, observed, findings);
        }
        return findings.outcome();
    }

    /** Where the version says nothing, the order of writing does; of rows that are gone nothing is known. */
    private static void requireAsWritten(
            String topic, List<Neighbours> ofOneVersion, Observed observed, Findings findings) throws SQLException {
        Set<Object> ids = new HashSet<>();
        ofOneVersion.forEach(pair -> {
            ids.add(pair.before().id());
            ids.add(pair.after().id());
        });
        Map<Object, Long> positions = new HashMap<>();
        observed.outboxes().of(topic, ids).forEach(row -> positions.put(Ids.of(row.id()), row.position()));
        for (Neighbours pair : ofOneVersion) {
            Long earlier = positions.get(pair.before().id());
            Long later = positions.get(pair.after().id());
            findings.require(
                    earlier == null || later == null || earlier < later,
                    () -> words(topic, pair.before(), pair.after()));
        }
    }

    private static String words(String topic, Last before, Last after) {
        return topic + "-" + after.partition() + "@" + after.offset() + " " + after.id() + " of version "
                + after.version() + " came after " + before.id() + " of version " + before.version();
    }
}

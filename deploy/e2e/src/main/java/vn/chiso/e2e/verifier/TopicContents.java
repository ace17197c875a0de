package vn.chiso.e2e.verifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All records of all topics, in the order of their partitions. */
record TopicContents(TopicRecords records) implements AutoCloseable {

    private static final String DEAD = ".dlq";

    static boolean isOfDeadLetters(String topic) {
        return topic.endsWith(DEAD);
    }

    Set<String> topics() {
        return records.topics();
    }

    void each(String topic, Consumer<TopicRecord> action) {
        records.each(topic, action);
    }

    /** Topics of events, without those of dead letters. */
    List<String> events() {
        return topics().stream().filter(topic -> !isOfDeadLetters(topic)).toList();
    }

    List<String> deadLetters() {
        return topics().stream().filter(TopicContents::isOfDeadLetters).toList();
    }

    /** Each event where it appeared first; what was sent or replayed again comes later and counts no more. */
    void firstAppearances(String topic, Injected injected, Consumer<TopicRecord> action) {
        Set<Ids.Event> seen = new HashSet<>();
        each(topic, record -> {
            if (!injected.isPoison(record) && seen.add(Ids.Event.of(record.source(), record.identity()))) {
                action.accept(record);
            }
        });
    }

    /** Without the stale ones, which nobody committed. */
    void ofProducers(String topic, Injected injected, Consumer<TopicRecord> action) {
        firstAppearances(topic, injected, record -> {
            if (!injected.stale().contains(record.id())) {
                action.accept(record);
            }
        });
    }

    /** The newest state of every key. */
    Map<Object, TopicRecord> newest(String topic, Injected injected) {
        Map<Object, TopicRecord> newest = new HashMap<>();
        firstAppearances(
                topic,
                injected,
                record -> newest.merge(
                        Ids.of(record.key()), record, (one, other) -> other.version() >= one.version() ? other : one));
        return newest;
    }

    @Override
    public void close() {
        records.close();
    }
}

package vn.chiso.e2e.verifier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All records of all topics, in the order of their partitions. */
record TopicContents(Map<String, List<TopicRecord>> byTopic) {

    private static final String DEAD = ".dlq";

    static TopicContents of(Collection<TopicRecord> records) {
        Map<String, List<TopicRecord>> byTopic = new LinkedHashMap<>();
        records.forEach(record -> byTopic.computeIfAbsent(record.topic(), topic -> new ArrayList<>())
                .add(record));
        return new TopicContents(byTopic);
    }

    List<TopicRecord> of(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /** Topics of events, without those of dead letters. */
    List<String> events() {
        return byTopic.keySet().stream().filter(topic -> !topic.endsWith(DEAD)).toList();
    }

    List<TopicRecord> deadLetters() {
        return byTopic.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(DEAD))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Each event where it appeared first; what was sent or replayed again comes later and counts no more. */
    List<TopicRecord> firstAppearances(String topic, Injected injected) {
        Set<String> seen = new HashSet<>();
        return of(topic).stream()
                .filter(record -> !injected.poison().contains(record.id()))
                .filter(record -> seen.add(record.source() + " " + record.id()))
                .toList();
    }

    /** Without the stale ones, which nobody committed. */
    List<TopicRecord> ofProducers(String topic, Injected injected) {
        return firstAppearances(topic, injected).stream()
                .filter(record -> !injected.stale().contains(record.id()))
                .toList();
    }

    /** The newest state of every key. */
    Map<String, TopicRecord> newest(String topic, Injected injected) {
        Map<String, TopicRecord> newest = new LinkedHashMap<>();
        firstAppearances(topic, injected)
                .forEach(record -> newest.merge(
                        record.key(), record, (one, other) -> other.version() >= one.version() ? other : one));
        return newest;
    }
}

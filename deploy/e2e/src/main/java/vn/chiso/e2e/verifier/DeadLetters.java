package vn.chiso.e2e.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * Letters of records that nobody injected. Of a settled one somebody has said that it needs nobody any more: that the service which
 * buried the event never took it speaks against nothing.
 *
 * @param open those that nobody settled
 * @param settled identities of the events of the others by who buried them; by nobody in letters of releases that did not say who it was
 */
record DeadLetters(List<TopicRecord> open, Map<String, Set<Object>> settled) {

    static final DeadLetters NONE = new DeadLetters(List.of(), Map.of());

    /** @param settledUpTo of each partition of letters; asked for only if there is a letter */
    static DeadLetters of(TopicContents topics, Injected injected, Supplier<Map<TopicPartition, Long>> settledUpTo) {
        List<TopicRecord> letters = new ArrayList<>();
        for (String topic : topics.deadLetters()) {
            topics.each(topic, letter -> {
                if (!injected.isPoison(letter)) {
                    letters.add(letter);
                }
            });
        }
        if (letters.isEmpty()) {
            return NONE;
        }
        Map<TopicPartition, Long> upTo = settledUpTo.get();
        List<TopicRecord> open = new ArrayList<>();
        Map<String, Set<Object>> settled = new HashMap<>();
        for (TopicRecord letter : letters) {
            TopicRecord.Place place = letter.place();
            if (place.offset() < upTo.getOrDefault(new TopicPartition(place.topic(), place.partition()), 0L)) {
                settled.computeIfAbsent(letter.label().burial().service(), service -> new HashSet<>())
                        .add(Ids.of(letter.identity()));
            } else {
                open.add(letter);
            }
        }
        return new DeadLetters(open, settled);
    }

    /** Whether the service of that context is excused from having taken it. */
    boolean excuse(String context, TopicRecord event) {
        Object identity = Ids.of(event.identity());
        return settled.getOrDefault(Consumption.group(context), Set.of()).contains(identity)
                || settled.getOrDefault("", Set.of()).contains(identity);
    }

    /** Whether anybody buried it, and it is settled. */
    boolean haveSettled(TopicRecord event) {
        Object identity = Ids.of(event.identity());
        return settled.values().stream().anyMatch(events -> events.contains(identity));
    }
}

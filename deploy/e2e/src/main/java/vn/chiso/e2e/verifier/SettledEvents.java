package vn.chiso.e2e.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Events that a service could not take, and of whose letters somebody has said that they need nobody any more: that it never took
 * them speaks against nothing.
 *
 * @param byService identities of the events by who buried them; by nobody in letters of releases that did not say who it was
 */
record SettledEvents(Map<String, Set<Object>> byService) {

    /** The broker is asked only if there are letters that nobody injected. */
    static SettledEvents of(Observed observed, Settled settled) {
        List<TopicRecord> letters = new ArrayList<>();
        for (String topic : observed.topics().deadLetters()) {
            observed.topics().each(topic, letter -> {
                if (!observed.injected().isPoison(letter)) {
                    letters.add(letter);
                }
            });
        }
        Map<String, Set<Object>> byService = new HashMap<>();
        Map<TopicPartition, Long> upTo = letters.isEmpty() ? Map.of() : settled.of(observed.sources());
        letters.stream()
                .filter(letter -> isBelow(upTo, letter))
                .forEach(letter -> byService
                        .computeIfAbsent(letter.label().burial().service(), service -> new HashSet<>())
                        .add(Ids.of(letter.identity())));
        return new SettledEvents(byService);
    }

    static boolean isBelow(Map<TopicPartition, Long> upTo, TopicRecord letter) {
        TopicRecord.Place place = letter.place();
        return place.offset() < upTo.getOrDefault(new TopicPartition(place.topic(), place.partition()), 0L);
    }

    /** Whether the service of that context is excused from having taken it. */
    boolean excuse(String context, TopicRecord event) {
        Object identity = Ids.of(event.identity());
        return byService.getOrDefault(Consumption.group(context), Set.of()).contains(identity)
                || byService.getOrDefault("", Set.of()).contains(identity);
    }

    /** Whether anybody buried it, and it is settled. */
    boolean knows(TopicRecord event) {
        Object identity = Ids.of(event.identity());
        return byService.values().stream().anyMatch(events -> events.contains(identity));
    }
}

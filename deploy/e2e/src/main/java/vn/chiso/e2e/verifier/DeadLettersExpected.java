package vn.chiso.e2e.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Only injected poison is buried, and all of it, by each consumer of its topic. A letter that somebody has settled stays on its topic
 * for months, and speaks against nothing any more.
 */
final class DeadLettersExpected implements Invariant {

    static final String NAME = "dead letters only where poison was injected";

    /** Letters of one record by who buried it. */
    private record Graves(Map<String, Integer> byService) {

        Graves() {
            this(new HashMap<>());
        }

        /** Who could have buried it and did not: a letter without a name is that of one of them. */
        List<String> missing(List<String> consumers) {
            List<String> missing = consumers.stream()
                    .filter(consumer -> !byService.containsKey(consumer))
                    .toList();
            return missing.size() <= byService.getOrDefault("", 0) ? List.of() : missing;
        }

        int all() {
            return byService.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Override
    public Outcome check(Observed observed) {
        Findings findings = new Findings(NAME);
        Map<String, Graves> buried = new HashMap<>();
        for (String topic : observed.topics().deadLetters()) {
            observed.topics().each(topic, letter -> {
                findings.examined(1);
                TopicRecord.Burial burial = letter.label().burial();
                buried.computeIfAbsent(letter.identity(), id -> new Graves())
                        .byService()
                        .merge(burial.service(), 1, Integer::sum);
            });
        }
        observed.letters()
                .open()
                .forEach(letter -> findings.violated(
                        letter + " was buried: " + letter.label().burial().reason()));
        for (String topic : observed.topics().events()) {
            List<String> consumers = consumers(topic, observed);
            observed.topics().each(topic, record -> {
                if (observed.injected().isPoison(record)) {
                    findings.examined(1);
                    Graves graves = buried.getOrDefault(record.identity(), new Graves());
                    // A crash between the burial and the commit of the offset buries again; never burying loses
                    // evidence.
                    List<String> missing = graves.missing(consumers);
                    findings.require(
                            missing.isEmpty(),
                            () -> record + " is poison and was buried " + graves.all() + " times, not by "
                                    + String.join(", ", missing));
                }
            });
        }
        return findings.outcome();
    }

    private static List<String> consumers(String topic, Observed observed) {
        return Consumption.consumersOf(topic).stream()
                .filter(observed.sources()::has)
                .map(Consumption::group)
                .toList();
    }
}

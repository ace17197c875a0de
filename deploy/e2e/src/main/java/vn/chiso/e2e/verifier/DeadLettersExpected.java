package vn.chiso.e2e.verifier;

import java.util.HashMap;
import java.util.Map;

/** Only injected poison is buried, and all of it: once by each consumer of its topic. */
final class DeadLettersExpected implements Invariant {

    @Override
    public Outcome check(Observed observed) {
        Findings findings = new Findings("dead letters only where poison was injected");
        Map<String, Integer> buried = new HashMap<>();
        for (String topic : observed.topics().deadLetters()) {
            observed.topics().each(topic, letter -> {
                findings.examined(1);
                findings.require(
                        observed.injected().poison().contains(letter.id()),
                        () -> letter + " was buried: " + letter.label().reason());
                buried.merge(letter.id(), 1, Integer::sum);
            });
        }
        for (String topic : observed.topics().events()) {
            long consumers = consumers(topic, observed);
            observed.topics().each(topic, record -> {
                if (observed.injected().poison().contains(record.id())) {
                    findings.examined(1);
                    int graves = buried.getOrDefault(record.id(), 0);
                    // A crash between the burial and the commit of the offset buries again; never burying loses
                    // evidence.
                    findings.require(
                            graves >= consumers, () -> record + " is poison and was buried " + graves + " times");
                }
            });
        }
        return findings.outcome();
    }

    private static long consumers(String topic, Observed observed) {
        return Consumption.consumersOf(topic).stream()
                .filter(observed.sources()::has)
                .count();
    }
}

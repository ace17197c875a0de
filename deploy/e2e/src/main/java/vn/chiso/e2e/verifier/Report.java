package vn.chiso.e2e.verifier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.local.client.Json;

/** All invariants with their counts, as a table for people and as JSON for programs. */
public record Report(List<Outcome> outcomes) {

    private static final String FORMAT = "%-58s %10s %11s  %s%n";

    public Report {
        outcomes = List.copyOf(outcomes);
    }

    /** With one more. */
    public Report with(Outcome outcome) {
        return with(List.of(outcome));
    }

    /** With these after the others. */
    public Report with(List<Outcome> more) {
        return new Report(Stream.concat(outcomes.stream(), more.stream()).toList());
    }

    /** With a row of its own for what was not looked at: of a run that has to meet everything no invariant may be left out. */
    public Report demandingAll() {
        return demandingAllBut(Set.of());
    }

    /** @param without what those are about is not made to happen in such a run; one that is no invariant is not left out unnoticed */
    public Report demandingAllBut(Set<String> without) {
        Set<String> known = outcomes.stream().map(Outcome::invariant).collect(Collectors.toSet());
        List<String> left = Stream.concat(
                        skipped().stream()
                                .filter(invariant -> !without.contains(invariant))
                                .map(invariant -> "\"" + invariant + "\" had nothing to look at"),
                        without.stream()
                                .filter(invariant -> !known.contains(invariant))
                                .map(invariant -> "\"" + invariant + "\" is no invariant"))
                .toList();
        return with(new Outcome("every invariant had something to look at", outcomes.size(), left.size(), left));
    }

    /** No invariant is broken, and one at least had something to look at: that nothing stirs says nothing of what is there. */
    public boolean isGreen() {
        return outcomes.stream().allMatch(Outcome::holds)
                && outcomes.stream()
                        .filter(outcome -> !outcome.invariant().equals(Quiescence.NAME))
                        .anyMatch(outcome -> outcome.status() == Outcome.Status.HOLDS);
    }

    /** Names of the invariants that had nothing to look at. */
    public List<String> skipped() {
        return outcomes.stream()
                .filter(outcome -> outcome.status() == Outcome.Status.SKIPPED)
                .map(Outcome::invariant)
                .toList();
    }

    /** Names of the invariants that do not hold. */
    public List<String> broken() {
        return outcomes.stream()
                .filter(outcome -> !outcome.holds())
                .map(Outcome::invariant)
                .toList();
    }

    public String table() {
        StringBuilder table = new StringBuilder(String.format(FORMAT, "invariant", "examined", "violations", "status"));
        for (Outcome outcome : outcomes) {
            table.append(String.format(
                    FORMAT,
                    outcome.invariant(),
                    String.format("%,d", outcome.examined()),
                    String.format("%,d", outcome.violations()),
                    outcome.status()));
            outcome.examples()
                    .forEach(example -> table.append("    ").append(example).append(System.lineSeparator()));
        }
        return table.toString();
    }

    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("green", isGreen());
        json.put(
                "invariants",
                outcomes.stream()
                        .map(outcome -> Map.of(
                                "invariant", outcome.invariant(),
                                "status", outcome.status().name(),
                                "examined", outcome.examined(),
                                "violations", outcome.violations(),
                                "examples", outcome.examples()))
                        .toList());
        return Json.write(json);
    }
}

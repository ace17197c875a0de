package vn.chiso.e2e.verifier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.local.client.Json;

/** All invariants with their counts, as a table for people and as JSON for programs. */
public record Report(List<Outcome> outcomes) {

    public Report {
        outcomes = List.copyOf(outcomes);
    }

    /** With one more. */
    public Report with(Outcome outcome) {
        return new Report(Stream.concat(outcomes.stream(), Stream.of(outcome)).toList());
    }

    public boolean isGreen() {
        return outcomes.stream().allMatch(Outcome::holds);
    }

    /** Names of the invariants that do not hold. */
    public List<String> broken() {
        return outcomes.stream()
                .filter(outcome -> !outcome.holds())
                .map(Outcome::invariant)
                .toList();
    }

    public String table() {
        StringBuilder table =
                new StringBuilder(String.format("%-58s %10s %11s%n", "invariant", "examined", "violations"));
        for (Outcome outcome : outcomes) {
            table.append(String.format(
                    "%-58s %,10d %,11d%n", outcome.invariant(), outcome.examined(), outcome.violations()));
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
                                "examined", outcome.examined(),
                                "violations", outcome.violations(),
                                "examples", outcome.examples()))
                        .toList());
        return Json.write(json);
    }
}

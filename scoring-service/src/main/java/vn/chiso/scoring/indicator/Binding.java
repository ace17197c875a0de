package vn.chiso.scoring.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.ScoringMethod;

/**
 * A method, a part of a checklist or a single input that takes its value from an indicator.
 *
 * @param part code of the part; null for the whole method
 * @param yearBefore true where it takes the value of the same period one year earlier
 */
public record Binding(String part, String indicator, BoundInputs bound, boolean yearBefore) {

    /** In the order of the method. */
    public static List<Binding> of(ScoringMethod method) {
        return below(null, method).toList();
    }

    private static Stream<Binding> below(String part, ScoringMethod method) {
        return switch (method) {
            case ScoringMethod.LinkedIndex index -> named(part, index.indicator(), new BoundInputs.Rate());
            case ScoringMethod.Survey survey -> named(part, survey.indicator(), new BoundInputs.Rate());
            case ScoringMethod.Proportional rate -> named(part, rate.indicator(), new BoundInputs.Rate());
            case ScoringMethod.ComponentCount count -> named(part, count.indicator(), BoundInputs.Count.of(count));
            case ScoringMethod.Tiered tiered -> figure(part, tiered.indicator(), tiered.input());
            case ScoringMethod.DeductPerOccurrence deduct -> figure(part, deduct.indicator(), "occurrences");
            case ScoringMethod.RankBased ranked -> figure(part, ranked.indicator(), "rank");
            case ScoringMethod.YearOnYear compared -> bothYears(part, compared.indicator());
            case ScoringMethod.Formula formula ->
                formula.variables().stream().flatMap(each -> figure(part, each.indicator(), each.name()));
            case ScoringMethod.Checklist checklist ->
                checklist.parts().stream()
                        .flatMap(each -> below(part == null ? each.code() : part + "." + each.code(), each.method()));
            case ScoringMethod.Binary _, ScoringMethod.Timeliness _, ScoringMethod.Manual _ -> Stream.empty();
            case ScoringMethod.Aggregate _, ScoringMethod.Unsupported _ -> Stream.empty();
        };
    }

    private static Stream<Binding> bothYears(String part, String indicator) {
        var previous = new BoundInputs.Figure("previous");
        return indicator == null
                ? Stream.empty()
                : Stream.concat(
                        figure(part, indicator, "current"), Stream.of(new Binding(part, indicator, previous, true)));
    }

    private static Stream<Binding> figure(String part, String indicator, String input) {
        return named(part, indicator, new BoundInputs.Figure(input));
    }

    private static Stream<Binding> named(String part, String indicator, BoundInputs bound) {
        return indicator == null ? Stream.empty() : Stream.of(new Binding(part, indicator, bound, false));
    }

    /** Names of the inputs that a value can fill. */
    public List<String> inputs() {
        return bound.names().stream().map(this::input).toList();
    }

    /** Which period's value it takes in a campaign of that period. */
    String period(String ofCampaign) {
        return yearBefore
                ? "%04d".formatted(Integer.parseInt(ofCampaign.substring(0, 4)) - 1) + ofCampaign.substring(4)
                : ofCampaign;
    }

    /** The value as inputs of the method; empty where it cannot be. */
    Map<String, InputValue> inputs(RecordedValue value) {
        var inputs = new HashMap<String, InputValue>();
        bound.from(value).forEach((name, input) -> inputs.put(input(name), input));
        return inputs;
    }

    /** Names of those of the inputs that say what the value says, or something else in its place. */
    List<String> among(Map<String, InputValue> inputs, RecordedValue value) {
        return bound.saying(value).stream()
                .map(this::input)
                .filter(inputs::containsKey)
                .toList();
    }

    /** Whether the inputs say what the value says. For inputs that the engine has accepted. */
    boolean agrees(Map<String, InputValue> inputs, RecordedValue value) {
        return bound.agree(own(inputs), value);
    }

    private Map<String, InputValue> own(Map<String, InputValue> inputs) {
        var own = new HashMap<String, InputValue>();
        inputs.forEach((name, input) -> {
            if (name.startsWith(input(""))) {
                own.put(name.substring(input("").length()), input);
            }
        });
        return own;
    }

    private String input(String name) {
        return part == null ? name : part + "." + name;
    }
}

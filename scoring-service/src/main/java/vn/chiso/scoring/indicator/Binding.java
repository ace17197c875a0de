package vn.chiso.scoring.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.ScoringMethod;

/**
 * A method, or a part of a checklist, that takes its result from an indicator.
 *
 * @param part code of the part; null for the whole method
 */
public record Binding(String part, String indicator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In the order of the method. */
    public static List<Binding> of(ScoringMethod method) {
        return below(null, method).toList();
    }

    private static Stream<Binding> below(String part, ScoringMethod method) {
        return switch (method) {
            case ScoringMethod.LinkedIndex index -> named(part, index.indicator());
            case ScoringMethod.Survey survey -> named(part, survey.indicator());
            case ScoringMethod.Checklist checklist ->
                checklist.parts().stream()
                        .flatMap(each -> below(part == null ? each.code() : part + "." + each.code(), each.method()));
            case ScoringMethod.Aggregate _, ScoringMethod.Binary _, ScoringMethod.ComponentCount _ -> Stream.empty();
            case ScoringMethod.DeductPerOccurrence _, ScoringMethod.Formula _ -> Stream.empty();
            case ScoringMethod.Manual _, ScoringMethod.Proportional _, ScoringMethod.RankBased _ -> Stream.empty();
            case ScoringMethod.Tiered _, ScoringMethod.Timeliness _, ScoringMethod.YearOnYear _ -> Stream.empty();
            case ScoringMethod.Unsupported _ -> Stream.empty();
        };
    }

    private static Stream<Binding> named(String part, String indicator) {
        return indicator == null ? Stream.empty() : Stream.of(new Binding(part, indicator));
    }

    /** The value as inputs of the method: a figure is its percent, a pair stays a pair, so that no digit is lost. */
    Map<String, InputValue> inputs(RecordedValue value) {
        return value.value() != null
                ? Map.of(input("percent"), new InputValue.Amount(value.value()))
                : Map.of(
                        input("numerator"), new InputValue.Amount(value.numerator()),
                        input("denominator"), new InputValue.Amount(value.denominator()));
    }

    /** Names of those of the inputs that bring the result. */
    List<String> among(Map<String, InputValue> inputs) {
        return Stream.of("percent", "numerator", "denominator")
                .map(this::input)
                .filter(inputs::containsKey)
                .toList();
    }

    /** Whether both are the same rate, however it is written: 7/8 is 87.5 %. For inputs that the engine has accepted. */
    boolean agrees(Map<String, InputValue> inputs, RecordedValue value) {
        var given = rate(inputs);
        var recorded = rate(inputs(value));
        return given[0].multiply(recorded[1]).compareTo(recorded[0].multiply(given[1])) == 0;
    }

    private BigDecimal[] rate(Map<String, InputValue> inputs) {
        return inputs.containsKey(input("percent"))
                ? new BigDecimal[] {amount(inputs, "percent"), HUNDRED}
                : new BigDecimal[] {amount(inputs, "numerator"), amount(inputs, "denominator")};
    }

    private BigDecimal amount(Map<String, InputValue> inputs, String name) {
        return ((InputValue.Amount) inputs.get(input(name))).value();
    }

    private String input(String name) {
        return part == null ? name : part + "." + name;
    }
}

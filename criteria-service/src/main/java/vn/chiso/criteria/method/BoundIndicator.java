package vn.chiso.criteria.method;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An indicator that a method takes its value from.
 *
 * @param pointer of the code, relative to the method
 */
public record BoundIndicator(String pointer, String indicator) {

    /** In the order of the method; empty for no method. */
    public static Stream<BoundIndicator> of(ScoringMethod method) {
        return switch (method) {
            case null -> Stream.empty();
            case LinkedIndex linked -> named(linked.indicator());
            case Survey(var indicator) -> named(indicator);
            case Proportional share -> named(share.indicator());
            case Tiered tiered -> named(tiered.indicator());
            case ComponentCount count -> named(count.indicator());
            case DeductPerOccurrence deduct -> named(deduct.indicator());
            case RankBased ranked -> named(ranked.indicator());
            case YearOnYear change -> named(change.indicator());
            case Formula formula ->
                IntStream.range(0, formula.variables().size())
                        .boxed()
                        .flatMap(i -> named(formula.variables().get(i).indicator())
                                .map(bound -> bound.below("/variables/" + i)));
            case Checklist(var parts) ->
                IntStream.range(0, parts.size())
                        .boxed()
                        .flatMap(i -> of(parts.get(i).method()).map(bound -> bound.below("/parts/" + i + "/method")));
            case Aggregate _, Binary _, Manual _, Timeliness _ -> Stream.empty();
        };
    }

    private static Stream<BoundIndicator> named(String indicator) {
        return indicator == null ? Stream.empty() : Stream.of(new BoundIndicator("/indicator", indicator));
    }

    private BoundIndicator below(String prefix) {
        return new BoundIndicator(prefix + pointer, indicator);
    }
}

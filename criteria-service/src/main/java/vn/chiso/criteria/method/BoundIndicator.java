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
            case Checklist(var parts) ->
                IntStream.range(0, parts.size())
                        .boxed()
                        .flatMap(i -> of(parts.get(i).method()).map(bound -> bound.below("/parts/" + i + "/method")));
            case Aggregate _, Binary _, ComponentCount _, DeductPerOccurrence _, Formula _ -> Stream.empty();
            case Manual _, Proportional _, RankBased _, Tiered _, Timeliness _, YearOnYear _ -> Stream.empty();
        };
    }

    private static Stream<BoundIndicator> named(String indicator) {
        return indicator == null ? Stream.empty() : Stream.of(new BoundIndicator("/indicator", indicator));
    }

    private BoundIndicator below(String prefix) {
        return new BoundIndicator(prefix + pointer, indicator);
    }
}

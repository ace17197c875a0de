package vn.chiso.criteria.lint.methods;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.RuleId;

/**
 * The first band that fits counts, so one whose bound is not above the bound before can never be reached, and one that earns as
 * much as the band before makes the earlier bound pointless.
 */
final class Ascending {

    private Ascending() {}

    static <T, B extends Comparable<? super B>> Stream<MethodFault> faults(
            List<T> bands, Function<T, B> bound, Function<T, BigDecimal> points, String member) {
        var unreachable = unreachable(bands, bound, member).toList();
        return unreachable.isEmpty() ? pointless(bands, points) : unreachable.stream();
    }

    private static <T> Stream<MethodFault> pointless(List<T> bands, Function<T, BigDecimal> points) {
        return IntStream.range(1, bands.size())
                .filter(i -> points.apply(bands.get(i - 1)).compareTo(points.apply(bands.get(i))) <= 0)
                .mapToObj(i -> new MethodFault(
                        RuleId.BAND_POINTS_ORDER,
                        "/bands/" + i + "/points",
                        Map.of(
                                "points", points.apply(bands.get(i)).toPlainString(),
                                "before", points.apply(bands.get(i - 1)).toPlainString())));
    }

    private static <T, B extends Comparable<? super B>> Stream<MethodFault> unreachable(
            List<T> bands, Function<T, B> bound, String member) {
        return IntStream.range(1, bands.size())
                .filter(i -> bound.apply(bands.get(i - 1)).compareTo(bound.apply(bands.get(i))) >= 0)
                .mapToObj(i -> new MethodFault(
                        RuleId.BAND_UNREACHABLE,
                        "/bands/" + i + member,
                        Map.of(
                                "bound", bound.apply(bands.get(i)).toString(),
                                "before", bound.apply(bands.get(i - 1)).toString())));
    }
}

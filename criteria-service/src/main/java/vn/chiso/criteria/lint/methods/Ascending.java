package vn.chiso.criteria.lint.methods;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.RuleId;

/** The first band that fits counts, so one whose bound is not above the bound before can never be reached. */
final class Ascending {

    private Ascending() {}

    static <T, B extends Comparable<? super B>> Stream<MethodFault> faults(
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

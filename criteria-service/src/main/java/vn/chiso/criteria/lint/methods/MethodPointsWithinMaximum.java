package vn.chiso.criteria.lint.methods;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.method.Aggregate;
import vn.chiso.criteria.method.Binary;
import vn.chiso.criteria.method.Checklist;
import vn.chiso.criteria.method.ComponentCount;
import vn.chiso.criteria.method.DateBand;
import vn.chiso.criteria.method.DeductPerOccurrence;
import vn.chiso.criteria.method.Formula;
import vn.chiso.criteria.method.LinkedIndex;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.method.Proportional;
import vn.chiso.criteria.method.RankBand;
import vn.chiso.criteria.method.RankBased;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.method.Survey;
import vn.chiso.criteria.method.Tier;
import vn.chiso.criteria.method.Tiered;
import vn.chiso.criteria.method.Timeliness;
import vn.chiso.criteria.method.YearOnYear;

/** No amount that a method names exceeds the maximum of its criterion or part. */
public final class MethodPointsWithinMaximum implements LintRule {

    /** An amount and its place inside the method. */
    private record Amount(String pointer, BigDecimal points) {}

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.leaves()
                .flatMap(PlacedMethod::of)
                .filter(placed -> placed.maximum() != null)
                .flatMap(MethodPointsWithinMaximum::check);
    }

    private static Stream<Finding> check(PlacedMethod placed) {
        return amounts(placed.method())
                .filter(amount -> amount.points().compareTo(placed.maximum()) > 0)
                .map(amount -> Finding.of(
                        RuleId.POINTS_ABOVE_MAXIMUM,
                        placed.pointer() + amount.pointer(),
                        Map.of(
                                "code", placed.code(),
                                "points", amount.points().toPlainString(),
                                "maximum", placed.maximum().toPlainString())));
    }

    private static Stream<Amount> amounts(ScoringMethod method) {
        return switch (method) {
            case Tiered tiered -> each("/tiers/", tiered.tiers(), Tier::points);
            case Timeliness(var bands) -> each("/bands/", bands, DateBand::points);
            case RankBased ranked -> each("/bands/", ranked.bands(), RankBand::points);
            case DeductPerOccurrence deduct -> optional("/floor", deduct.floor());
            case Manual(var step) -> optional("/allowedStep", step);
            case YearOnYear change ->
                Stream.of(
                        new Amount("/improvedPoints", change.improvedPoints()),
                        new Amount("/unchangedPoints", change.unchangedPoints()),
                        new Amount("/worsenedPoints", change.worsenedPoints()));
            case Aggregate _,
                    Binary _,
                    Checklist _,
                    ComponentCount _,
                    Formula _,
                    LinkedIndex _,
                    Proportional _,
                    Survey _ -> Stream.empty();
        };
    }

    private static Stream<Amount> optional(String pointer, BigDecimal points) {
        return points == null ? Stream.empty() : Stream.of(new Amount(pointer, points));
    }

    private static <T> Stream<Amount> each(String pointer, List<T> bands, Function<T, BigDecimal> points) {
        return IntStream.range(0, bands.size())
                .mapToObj(i -> new Amount(pointer + i + "/points", points.apply(bands.get(i))));
    }
}

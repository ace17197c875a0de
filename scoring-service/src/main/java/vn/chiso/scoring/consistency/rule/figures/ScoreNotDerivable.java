package vn.chiso.scoring.consistency.rule.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.Measure;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/**
 * Points follow from what was measured: its share of the maximum, besides parts whose points are given (domain.md §9.1; §10,
 * item 3: 1 of 3 gives 1.33 of 4, not 0.5). Several measures are several ways to say it: one that gives the points is enough.
 */
public final class ScoreNotDerivable implements ConsistencyRule {

    /** A line is rounded half up to two decimals unless it is printed with more (design.md §3.1). */
    private static final int USUAL_SCALE = 2;

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return document.placedCriteria().stream()
                .filter(row -> !row.part().inputs().isEmpty())
                .flatMap(ScoreNotDerivable::check);
    }

    private static Stream<Finding> check(Placed<CriterionRow> row) {
        var points = row.part().gained();
        var most = row.part().maximum();
        if (points.isEmpty() || most.isEmpty()) {
            return Stream.empty();
        }
        var derived = derived(
                row.part(), most.get(), Math.max(USUAL_SCALE, points.get().scale()));
        if (derived.isEmpty() || derived.stream().anyMatch(each -> each.compareTo(points.get()) == 0)) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                RuleId.SCORE_NOT_DERIVABLE, row.member("points"), row.part().code(), points.get(), derived.getFirst()));
    }

    private static List<BigDecimal> derived(CriterionRow row, BigDecimal most, int scale) {
        var parts = row.inputs().stream()
                .filter(input -> input.kind() == Measure.Kind.POINTS)
                .toList();
        if (parts.stream().anyMatch(part -> part.value() == null || part.denominator() == null)) {
            return List.of();
        }
        var given = total(parts.stream().map(Measure::value));
        var rest = most.subtract(total(parts.stream().map(Measure::denominator)));
        var shares = row.inputs().stream()
                .map(Measure::share)
                .flatMap(Optional::stream)
                .map(share -> points(given, rest, share, scale))
                .toList();
        // Parts that make up the whole maximum leave nothing to a share.
        return shares.isEmpty() && rest.signum() == 0 ? List.of(given) : shares;
    }

    /** given + rest × part ÷ whole, rounded once. */
    private static BigDecimal points(BigDecimal given, BigDecimal rest, Measure.Share share, int scale) {
        return given.multiply(share.whole())
                .add(rest.multiply(share.part()))
                .divide(share.whole(), scale, RoundingMode.HALF_UP);
    }

    private static BigDecimal total(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

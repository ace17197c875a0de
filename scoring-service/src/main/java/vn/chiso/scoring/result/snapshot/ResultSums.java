package vn.chiso.scoring.result.snapshot;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.total.AdjustmentTotal;

/** What the lines of a result come to, with the digits of the set. Sums add rounded points. */
public record ResultSums(
        BigDecimal maxPoints,
        BigDecimal points,
        BigDecimal deductedPoints,
        BigDecimal totalPoints,
        List<ResultAdjustment> adjustments) {

    public static ResultSums of(List<ResultLine> lines, List<AdjustmentTotal> adjustments, Rounding rounding) {
        var max = sum(lines, rounding, ResultLine::maxPoints);
        var points = sum(lines, rounding, ResultLine::points);
        return new ResultSums(
                max,
                points,
                max.subtract(points),
                rounding.shown(adjustments.stream().map(AdjustmentTotal::effect).reduce(points, BigDecimal::add)),
                adjustments.stream()
                        .map(total -> ResultAdjustment.from(total, rounding))
                        .toList());
    }

    /** What the lines of a section outside the total earned, without its cap. */
    public static BigDecimal earned(String root, List<ResultLine> lines) {
        return lines.stream()
                .filter(line -> root.equals(line.adjustmentRoot()) && !line.excluded())
                .map(ResultLine::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is excluded for the unit, or stands outside the total, counts on neither side. */
    private static BigDecimal sum(List<ResultLine> lines, Rounding rounding, Function<ResultLine, BigDecimal> amount) {
        return rounding.shown(
                lines.stream().filter(ResultLine::counts).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}

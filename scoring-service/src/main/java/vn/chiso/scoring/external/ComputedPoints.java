package vn.chiso.scoring.external;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the recorded lines come to: computed where inputs were given, else as published. Stands beside the published figures and
 * corrects none of them; of an extract only the deductions can be compared.
 *
 * @param differing codes of the lines whose published points are not the computed ones
 */
record ComputedPoints(BigDecimal points, BigDecimal maxPoints, BigDecimal deductedPoints, List<String> differing) {

    /** Empty without lines. */
    static Optional<ComputedPoints> of(List<ExternalLine> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var points = sum(lines, ExternalLine::recomputed);
        var maximum = sum(lines, ExternalLine::maxPoints);
        return Optional.of(new ComputedPoints(
                points,
                maximum,
                maximum.subtract(points),
                lines.stream()
                        .filter(ExternalLine::differs)
                        .map(ExternalLine::criterionCode)
                        .toList()));
    }

    private static BigDecimal sum(List<ExternalLine> lines, Function<ExternalLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

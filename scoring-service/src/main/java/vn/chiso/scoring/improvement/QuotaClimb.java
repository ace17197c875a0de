package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.scoring.standing.Entrant;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Index;

/** Points at which a card comes level with another unit, or stands before it: between two of them no rank changes. */
final class QuotaClimb {

    private QuotaClimb() {}

    /** In ascending order, none below what the band takes anyway. */
    static List<BigDecimal> steps(CardTotal card, List<Entrant> others, BigDecimal atLeast, int scale) {
        return Stream.concat(
                        Stream.of(atLeast),
                        others.stream()
                                .flatMap(other -> other.card().index().stream())
                                .flatMap(index -> Stream.of(level(card, index, scale), before(card, index, scale))))
                .filter(points -> points.compareTo(atLeast) >= 0)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .sorted()
                .toList();
    }

    private static BigDecimal level(CardTotal card, Index other, int scale) {
        return other.points()
                .multiply(card.applicableMaximum())
                .divide(other.maximum(), scale, RoundingMode.CEILING)
                .subtract(card.points());
    }

    private static BigDecimal before(CardTotal card, Index other, int scale) {
        var level = level(card, other, scale);
        var there = new Index(card.points().add(level), card.applicableMaximum());
        return there.compareTo(other) > 0 ? level : level.add(BigDecimal.ONE.movePointLeft(scale));
    }
}

package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.simulation.CriteriaTree;
import vn.chiso.scoring.simulation.SupposedCard;
import vn.chiso.scoring.total.Adjustment;

/**
 * What a line can add to its card.
 *
 * @param points that it has
 * @param best points of the line that serve the card best
 * @param added to the total points by these; less than the difference where a section is capped
 */
record Gain(CriteriaTree.Leaf leaf, BigDecimal points, BigDecimal best, BigDecimal added) {

    String code() {
        return leaf.code();
    }

    boolean lowers() {
        return leaf.adjustment() == Adjustment.PENALTY;
    }

    /** Of the line alone, whatever caps there are. */
    BigDecimal ofLine() {
        return best.subtract(points).abs();
    }

    static Scored scored(BigDecimal points) {
        return new Scored(points, false, null);
    }

    /** All lines that can gain, most first; those that do not apply to the unit cannot. */
    static List<Gain> of(SupposedCard card, Predicate<String> seen) {
        var present = card.total().totalPoints();
        return card.tree().leaves().values().stream()
                .filter(leaf -> seen.test(leaf.code()))
                .map(leaf -> of(card, leaf, present))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Gain::added).reversed())
                .toList();
    }

    private static Gain of(SupposedCard card, CriteriaTree.Leaf leaf, BigDecimal present) {
        var line = card.lines().get(leaf.code());
        if (line.excluded()) {
            return null;
        }
        var best = leaf.adjustment() == Adjustment.PENALTY ? BigDecimal.ZERO : leaf.maxPoints();
        if (best.compareTo(line.points()) == 0) {
            return null;
        }
        var with = card.with(Map.of(leaf.code(), scored(best)));
        return new Gain(leaf, line.points(), best, with.totalPoints().subtract(present));
    }
}

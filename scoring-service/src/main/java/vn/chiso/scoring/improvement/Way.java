package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.simulation.SupposedCard;
import vn.chiso.scoring.total.CardTotal;

/**
 * Lines that together gain what is wanted, and the card with them.
 *
 * @param gains of each line, in the order in which they were taken
 */
record Way(Map<Gain, BigDecimal> gains, CardTotal card) {

    /**
     * Takes lines by what they can gain, most first, and of the last one only what is still missing.
     *
     * @param measure what has to grow: points of the index, or all points
     * @param wanted by how much; 0 needs no line
     * @return empty where all lines are not enough
     */
    static Optional<Way> of(
            SupposedCard card, List<Gain> gains, Function<CardTotal, BigDecimal> measure, BigDecimal wanted) {
        Map<Gain, BigDecimal> taken = new LinkedHashMap<>();
        Map<String, Scored> lines = new LinkedHashMap<>();
        var total = card.total();
        var missing = wanted;
        for (var gain : gains) {
            if (missing.signum() <= 0) {
                break;
            }
            var before = measure.apply(total);
            lines.put(gain.code(), Gain.scored(gain.best()));
            total = card.with(lines);
            var grown = measure.apply(total).subtract(before);
            var points = points(gain, grown, missing);
            lines.put(gain.code(), Gain.scored(points));
            total = card.with(lines);
            missing = missing.subtract(measure.apply(total).subtract(before));
            taken.put(gain, points.subtract(gain.points()).abs());
        }
        return missing.signum() > 0 ? Optional.empty() : Optional.of(new Way(taken, total));
    }

    /** A bonus grows with its first points up to the cap; a penalty above its cap shrinks with its last ones. */
    private static BigDecimal points(Gain gain, BigDecimal grown, BigDecimal missing) {
        return gain.lowers()
                ? gain.best().add(grown.subtract(missing).max(BigDecimal.ZERO))
                : gain.points().add(grown.min(missing));
    }
}

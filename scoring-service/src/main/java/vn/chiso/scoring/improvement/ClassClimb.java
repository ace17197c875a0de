package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.scoring.classification.Candidate;
import vn.chiso.scoring.classification.Classification;
import vn.chiso.scoring.classification.Facts;
import vn.chiso.scoring.regulation.ClassBand;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.Measure;
import vn.chiso.scoring.total.CardTotal;

/**
 * The better class that lies nearest, and the fewest points that enter its band.
 *
 * @param points 0 where the card lies in the band and something else bars the class
 */
record ClassClimb(ClassBand to, BigDecimal points) {

    /**
     * Where the class by points is better than the one that was given, that is the way: nothing is missing but a condition or a
     * quota.
     *
     * @param given code of the class that the card has; null without one
     * @param scale digits of a point
     * @return empty for the best class, and where no band lies above
     */
    static Optional<ClassClimb> of(ClassGroup rules, CardTotal card, String given, int scale) {
        var bands = rules.bandsAlone();
        var byPoints = band(bands, card, BigDecimal.ZERO);
        if (byPoints.filter(band -> isBetter(rules, band, given)).isPresent()) {
            return byPoints.map(band -> new ClassClimb(band, BigDecimal.ZERO));
        }
        return thresholds(bands)
                .map(threshold -> threshold.missing(rules.measure(), card, scale))
                .filter(points -> points.signum() > 0)
                .sorted()
                .flatMap(points -> band(bands, card, points)
                        .filter(band -> isBetter(rules, band, given))
                        .map(band -> new ClassClimb(band, points))
                        .stream())
                .findFirst();
    }

    /** What the class rests on. */
    static Function<CardTotal, BigDecimal> measured(Measure measure) {
        return switch (measure) {
            case INDEX_PERCENT -> CardTotal::points;
            case POINTS -> CardTotal::totalPoints;
        };
    }

    private static boolean isBetter(ClassGroup rules, ClassBand band, String given) {
        return given == null || rules.depth(band.classCode()) < rules.depth(given);
    }

    private static Optional<ClassBand> band(ClassGroup bands, CardTotal card, BigDecimal more) {
        var candidate = new Candidate(null, more(card, more), null, Facts.UNKNOWN);
        return Optional.ofNullable(Classification.classify(bands, List.of(candidate))
                        .getFirst()
                        .classCode())
                .map(bands::band);
    }

    private static CardTotal more(CardTotal card, BigDecimal more) {
        return new CardTotal(
                card.coverage(),
                card.points().add(more),
                card.applicableMaximum(),
                card.nodes(),
                card.components(),
                card.adjustments());
    }

    /** Where a band begins; below the mark under which there is no class at all it begins with the mark. */
    private static Stream<Threshold> thresholds(ClassGroup group) {
        var mark = Stream.ofNullable(group.unclassifiedBelow()).map(from -> new Threshold(from, true));
        var bands = group.bands().stream()
                .filter(band -> band.from() != null)
                .map(band -> new Threshold(band.from(), band.fromInclusive()));
        return Stream.concat(mark, bands);
    }

    /** A bound and whether it is part of what lies above. */
    private record Threshold(BigDecimal from, boolean inclusive) {

        /** The fewest points, in digits of a point, with which the card is there; 0 or less where it is already. */
        BigDecimal missing(Measure measure, CardTotal card, int scale) {
            var wanted = measure == Measure.POINTS
                    ? from
                    : from.multiply(card.applicableMaximum()).movePointLeft(2);
            var missing = wanted.subtract(measured(measure).apply(card));
            return Digits.reaching(missing, scale, inclusive);
        }
    }
}

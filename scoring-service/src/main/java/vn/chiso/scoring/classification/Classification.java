package vn.chiso.scoring.classification;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import vn.chiso.scoring.regulation.ClassBand;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.ClassQuota;
import vn.chiso.scoring.regulation.Measure;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.Index;

/** Gives the units of a group their classes: by band, then by conditions, then by quota. Every method is a pure function. */
public final class Classification {

    private Classification() {}

    /**
     * The classes of all units of a group, which must be given together: a quota is a share of them.
     *
     * @return in the order in which the units were given
     */
    public static List<Classified> classify(ClassGroup group, List<Candidate> candidates) {
        var standings = candidates.stream()
                .map(candidate -> byBand(group, candidate).settled(group))
                .toList();
        var quotas = group.quotas().stream()
                .sorted(Comparator.comparing(quota -> group.depth(quota.classCode())))
                .toList();
        for (ClassQuota quota : quotas) {
            standings = QuotaRule.applied(group, quota, standings);
        }
        return standings.stream().map(Standing::classified).toList();
    }

    private static Standing byBand(ClassGroup group, Candidate candidate) {
        var card = candidate.card();
        if (card.coverage() == Coverage.EXTRACT) {
            return none(candidate, new ClassReason.Extract());
        }
        if (group.measure() == Measure.POINTS) {
            BigDecimal points = card.totalPoints();
            return inBand(group, candidate, points::compareTo, band -> new ClassReason.PointsInBand(points, band));
        }
        return card.index()
                .map(index -> byIndex(group, candidate, index))
                .orElseGet(() -> none(candidate, new ClassReason.NoIndex()));
    }

    private static Standing byIndex(ClassGroup group, Candidate candidate, Index index) {
        return inBand(group, candidate, index::compareToPercent, band -> new ClassReason.IndexInBand(index, band));
    }

    private static Standing inBand(
            ClassGroup group,
            Candidate candidate,
            ToIntFunction<BigDecimal> orderTo,
            Function<ClassBand, ClassReason> reason) {
        BigDecimal mark = group.unclassifiedBelow();
        if (mark != null && orderTo.applyAsInt(mark) < 0) {
            return none(candidate, new ClassReason.BelowMark(mark));
        }
        var holding = group.bands().stream().filter(band -> band.holds(orderTo)).toList();
        return switch (holding.size()) {
            case 0 -> none(candidate, new ClassReason.NoBand());
            case 1 -> new Standing(candidate, holding.getFirst(), List.of(reason.apply(holding.getFirst())));
            default -> none(candidate, new ClassReason.BandsContradict());
        };
    }

    private static Standing none(Candidate candidate, ClassReason why) {
        return new Standing(candidate, null, List.of(why));
    }
}

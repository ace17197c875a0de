package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.ScoringMethod;

/** The bands of a scale, each by the figure in it that lies nearest to the present one. */
final class BandCandidates {

    private BandCandidates() {}

    static List<Candidate> tiers(ScoringMethod.Tiered method, PresentInputs present) {
        var now = present.amount(method.input());
        return method.tiers().stream()
                .map(tier -> Candidate.step(
                        method.input(),
                        Candidate.amount(inside(tier, now)),
                        new InputRange(
                                method.input(),
                                amount(tier.from()),
                                tier.from() == null ? null : includesFrom(tier),
                                amount(tier.to()),
                                tier.to() == null ? null : includesTo(tier))))
                .toList();
    }

    /** From above the upper bound, else the lower one; where the bound itself is not part of the band, something behind it. */
    private static BigDecimal inside(ScoringMethod.Tier tier, BigDecimal now) {
        var fromAbove = now != null && tier.to() != null && now.compareTo(tier.to()) >= 0;
        if (fromAbove && includesTo(tier) || tier.from() == null && tier.to() != null && includesTo(tier)) {
            return tier.to();
        }
        if (tier.from() != null && includesFrom(tier) && !fromAbove) {
            return tier.from();
        }
        if (tier.from() != null && tier.to() != null) {
            return tier.from().add(tier.to()).divide(BigDecimal.TWO);
        }
        if (tier.from() != null) {
            return tier.from().add(BigDecimal.ONE);
        }
        return tier.to() == null ? BigDecimal.ZERO : tier.to().subtract(BigDecimal.ONE);
    }

    private static boolean includesFrom(ScoringMethod.Tier tier) {
        return !Boolean.FALSE.equals(tier.fromInclusive());
    }

    private static boolean includesTo(ScoringMethod.Tier tier) {
        return Boolean.TRUE.equals(tier.toInclusive());
    }

    private static InputValue amount(BigDecimal bound) {
        return bound == null ? null : Candidate.amount(bound);
    }

    /** The last day of each band; an open one begins behind the band before it. */
    static List<Candidate> days(ScoringMethod.Timeliness method) {
        List<Candidate> candidates = new ArrayList<>();
        ScoringMethod.Band before = null;
        for (var band : method.bands()) {
            if (band.until() != null) {
                var until = new InputValue.Text(band.until().toString());
                candidates.add(Candidate.step("date", until, InputRange.to("date", until, true)));
            } else if (before != null && before.until() != null) {
                var after = new InputValue.Text(before.until().plusDays(1).toString());
                candidates.add(Candidate.step("date", after, InputRange.from("date", after, true)));
            }
            before = band;
        }
        return candidates;
    }

    static List<Candidate> ranks(ScoringMethod.RankBased method) {
        return method.bands().stream()
                .map(band -> InputValue.of(band.untilRank()))
                .map(rank -> Candidate.step("rank", rank, InputRange.to("rank", rank, true)))
                .toList();
    }
}

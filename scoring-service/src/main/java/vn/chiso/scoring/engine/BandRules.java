package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Rules that look up the band in which a figure or a day falls. */
final class BandRules {

    private BandRules() {}

    static Exact tiered(ScoringMethod.Tiered method, InputReader inputs) {
        BigDecimal value = inputs.amount(method.input());
        List<ScoringMethod.Tier> matching =
                method.tiers().stream().filter(tier -> tier.holds(value)).toList();
        // Two bands that hold one value contradict each other, and none is a gap: both are faults of the set, not ours
        // to settle.
        if (matching.size() != 1) {
            throw inputs.fault(Fault.NO_BAND, method.input());
        }
        ScoringMethod.Tier tier = matching.getFirst();
        return Rules.worth(
                Fraction.whole(tier.points()),
                inputs,
                () -> Step.matched(Rule.IN_BAND, value, written(tier), tier.points()));
    }

    static Exact timeliness(ScoringMethod.Timeliness method, InputReader inputs) {
        LocalDate day = inputs.date("date");
        return method.bands().stream()
                .filter(band -> band.holds(day))
                .findFirst()
                .map(band -> Rules.worth(
                        Fraction.whole(band.points()),
                        inputs,
                        () -> Step.matched(
                                Rule.DONE_BY, day, band.until() == null ? "…" : band.until(), band.points())))
                .orElseGet(
                        () -> Rules.worth(Fraction.ZERO, inputs, () -> Step.matched(Rule.DONE_AFTER_LAST_BAND, day)));
    }

    static Exact rankBased(ScoringMethod.RankBased method, InputReader inputs) {
        BigDecimal rank = inputs.count("rank");
        if (rank.signum() == 0) {
            throw inputs.fault(Fault.INPUT_NEGATIVE, "rank");
        }
        return method.bands().stream()
                .filter(band -> rank.compareTo(BigDecimal.valueOf(band.untilRank())) <= 0)
                .findFirst()
                .map(band -> Rules.worth(
                        Fraction.whole(band.points()),
                        inputs,
                        () -> Step.matched(Rule.RANKED_WITHIN, rank, band.untilRank(), band.points())))
                .orElseGet(() -> Rules.worth(Fraction.ZERO, inputs, () -> Step.matched(Rule.RANKED_BEHIND, rank)));
    }

    private static String written(ScoringMethod.Tier tier) {
        String from = tier.from() == null
                ? ""
                : Fraction.plain(tier.from()) + (Boolean.FALSE.equals(tier.fromInclusive()) ? " < " : " ≤ ");
        String to = tier.to() == null
                ? ""
                : (Boolean.TRUE.equals(tier.toInclusive()) ? " ≤ " : " < ") + Fraction.plain(tier.to());
        return from + "x" + to;
    }
}

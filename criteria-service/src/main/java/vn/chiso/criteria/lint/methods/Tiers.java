package vn.chiso.criteria.lint.methods;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.method.Tier;

/**
 * Tiers ascend, and each begins where the one before ends: a value between two would have no points, one in two would have two. A
 * value below all or above all has none either; whether such values exist only people know, so they are asked.
 */
final class Tiers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Tiers() {}

    static Stream<MethodFault> faults(List<Tier> tiers) {
        var contradictions = contradictions(tiers).toList();
        return contradictions.isEmpty() ? uncovered(tiers) : contradictions.stream();
    }

    /** Measures are rates or counts, so the lowest value is 0; that of a rate ends at 100. */
    private static Stream<MethodFault> uncovered(List<Tier> tiers) {
        var first = tiers.getFirst();
        var last = tiers.getLast();
        var below = first.from().signum() < 0 || first.from().signum() == 0 && first.fromInclusive()
                ? Stream.<MethodFault>empty()
                : Stream.of(new MethodFault(
                        RuleId.TIER_BELOW_UNCOVERED,
                        "/tiers/0/from",
                        Map.of("from", first.from().toPlainString())));
        var above = last.to() == null || last.to().compareTo(HUNDRED) == 0 && last.toInclusive()
                ? Stream.<MethodFault>empty()
                : Stream.of(new MethodFault(
                        RuleId.TIER_ABOVE_UNCOVERED,
                        "/tiers/" + (tiers.size() - 1) + "/to",
                        Map.of("to", last.to().toPlainString())));
        return Stream.concat(below, above);
    }

    private static Stream<MethodFault> contradictions(List<Tier> tiers) {
        return IntStream.range(0, tiers.size()).boxed().flatMap(i -> {
            var tier = tiers.get(i);
            if (tier.holdsNothing()) {
                return Stream.of(fault(RuleId.TIER_EMPTY, i, tier, tier));
            }
            return i == 0 ? Stream.empty() : seam(tiers.get(i - 1), tier, i);
        });
    }

    private static Stream<MethodFault> seam(Tier before, Tier tier, int position) {
        if (before.meets(tier)) {
            return Stream.empty();
        }
        var rule = before.overlaps(tier) ? RuleId.TIER_OVERLAP : RuleId.TIER_GAP;
        return Stream.of(fault(rule, position, before, tier));
    }

    private static MethodFault fault(RuleId rule, int position, Tier before, Tier tier) {
        var end = before.to() == null ? "∞" : before.to().toPlainString();
        return new MethodFault(
                rule,
                "/tiers/" + position + "/from",
                Map.of("end", end, "from", tier.from().toPlainString()));
    }
}

package vn.chiso.criteria.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.method.Tier;

/** Tiers ascend, and each begins where the one before ends: a value between two would have no points, one in two would have two. */
final class Tiers {

    private Tiers() {}

    static Stream<MethodFault> faults(List<Tier> tiers) {
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

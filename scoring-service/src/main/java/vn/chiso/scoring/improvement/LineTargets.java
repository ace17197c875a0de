package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.improvement.ImprovementsResponse.Target;

/**
 * What a line can reach.
 *
 * @param next the smallest step that gains; null where the method has no steps, or none is left
 * @param best what gains most; null where the method gives no closed answer
 */
record LineTargets(Target next, Target best) {

    /** @param present inputs of the self-score; empty where there are none */
    static LineTargets of(Worth worth, Map<String, InputValue> present) {
        return worth.criterion().method() instanceof ScoringMethod.Manual manual
                ? judged(worth, manual)
                : computed(worth, new PresentInputs(present));
    }

    private static LineTargets judged(Worth worth, ScoringMethod.Manual manual) {
        var best = worth.lowering()
                ? BigDecimal.ZERO
                : JudgedPoints.most(worth.criterion().maxPoints(), manual);
        return new LineTargets(
                JudgedPoints.next(worth, manual)
                        .map(points -> target(worth, points, Map.of(), List.of()))
                        .orElse(null),
                worth.isBetter(best) && JudgedPoints.isPossible(worth, best)
                        ? target(worth, best, Map.of(), List.of())
                        : null);
    }

    private record Tried(Candidate candidate, BigDecimal points) {}

    private static LineTargets computed(Worth worth, PresentInputs present) {
        var gaining = Candidates.of(worth, present).stream()
                .flatMap(candidate -> worth.of(candidate.inputs()).map(points -> new Tried(candidate, points)).stream())
                .filter(tried -> worth.isBetter(tried.points()))
                .toList();
        Comparator<Tried> byGain = Comparator.comparing(tried -> worth.gain(tried.points()));
        return new LineTargets(
                target(
                        worth,
                        gaining.stream()
                                .filter(tried -> tried.candidate().step())
                                .min(byGain)),
                target(worth, gaining.stream().min(byGain.reversed())));
    }

    private static Target target(Worth worth, Optional<Tried> tried) {
        return tried.map(each -> target(
                        worth,
                        each.points(),
                        each.candidate().inputs(),
                        each.candidate().ranges()))
                .orElse(null);
    }

    private static Target target(
            Worth worth, BigDecimal points, Map<String, InputValue> inputs, List<InputRange> ranges) {
        var rounding = worth.criterion().rounding();
        return new Target(
                rounding.shown(points),
                rounding.shown(worth.gain(points)),
                inputs.isEmpty() ? null : inputs,
                ranges.isEmpty() ? null : ranges);
    }
}

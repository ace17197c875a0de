package vn.chiso.criteria.lint.methods;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.method.Manual;

/** Who judges in steps must be able to give everything. */
public final class StepReachesMaximum implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.leaves().flatMap(PlacedMethod::of).flatMap(StepReachesMaximum::check);
    }

    private static Stream<Finding> check(PlacedMethod placed) {
        var maximum = placed.maximum();
        if (maximum == null || !(placed.method() instanceof Manual(var step)) || step == null) {
            return Stream.empty();
        }
        return step.compareTo(maximum) > 0 || maximum.remainder(step).signum() == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        RuleId.STEP_MISSES_MAXIMUM,
                        placed.pointer() + "/allowedStep",
                        Map.of(
                                "code", placed.code(),
                                "step", step.toPlainString(),
                                "maximum", maximum.toPlainString())));
    }
}

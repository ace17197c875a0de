package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.tree.NaPolicy;

/** A criterion that does not apply cannot earn more than one that does. */
public final class NaPointsWithinMaximum implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.leaves().flatMap(leaf -> check(leaf));
    }

    private static Stream<Finding> check(LintSubject.Located leaf) {
        var maximum = leaf.criterion().maxPoints();
        if (maximum == null
                || !(leaf.criterion().naPolicy() instanceof NaPolicy.Fixed(var points))
                || points.compareTo(maximum) <= 0) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                RuleId.NA_POINTS_ABOVE_MAXIMUM,
                leaf.pointer() + "/naPolicy/points",
                Map.of(
                        "code", leaf.code(),
                        "points", points.toPlainString(),
                        "maximum", maximum.toPlainString())));
    }
}

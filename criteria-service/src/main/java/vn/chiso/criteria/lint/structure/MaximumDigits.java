package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;

/** A line is rounded as the set says, so a finer maximum could never be reached exactly, or would be exceeded. */
public final class MaximumDigits implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        int scale = subject.rounding().scale();
        return subject.criteria()
                .filter(node -> node.criterion().maxPoints() != null
                        && node.criterion().maxPoints().stripTrailingZeros().scale() > scale)
                .map(node -> Finding.of(
                        RuleId.MAXIMUM_FINER_THAN_ROUNDING,
                        node.pointer() + "/maxPoints",
                        Map.of(
                                "code", node.code(),
                                "maximum", node.criterion().maxPoints().toPlainString(),
                                "scale", String.valueOf(scale))));
    }
}

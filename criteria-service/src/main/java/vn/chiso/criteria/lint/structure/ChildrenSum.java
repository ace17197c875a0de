package vn.chiso.criteria.lint.structure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;

/**
 * Outside bonus and penalty roots, whose maximum is a cap and no sum, a parent's maximum is the sum of its children's. Of an extract some children are unknown, so there the sum may only not exceed
 * it, and the maximum itself may be unknown.
 */
public final class ChildrenSum implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.criteria().filter(node -> !node.leaf()).flatMap(node -> check(node, subject));
    }

    private static Stream<Finding> check(LintSubject.Located node, LintSubject subject) {
        var pointer = node.pointer() + "/maxPoints";
        var maximum = node.criterion().maxPoints();
        if (maximum == null) {
            return subject.extract() && node.criterion().adjustment() == null
                    ? Stream.empty()
                    : Stream.of(Finding.of(RuleId.INNER_NODE_WITHOUT_MAXIMUM, pointer, Map.of("code", node.code())));
        }
        var sum = subject.tree().childrenOf(node.criterion()).stream()
                .map(child -> child.maxPoints())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return rule(node, sum.compareTo(maximum), subject.extract())
                .map(rule -> Finding.of(
                        rule,
                        pointer,
                        Map.of("code", node.code(), "sum", sum.toPlainString(), "maximum", maximum.toPlainString())));
    }

    private static Stream<RuleId> rule(LintSubject.Located node, int order, boolean extract) {
        if (order == 0 || extract && order < 0) {
            return Stream.empty();
        }
        if (node.criterion().adjustment() == null) {
            return Stream.of(RuleId.CHILDREN_SUM);
        }
        return order < 0 ? Stream.of(RuleId.CAP_UNREACHABLE) : Stream.empty();
    }
}

package vn.chiso.criteria.lint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A parent's maximum is the sum of its children's. Of an extract some children are unknown, so there the sum may only not exceed
 * it, and the maximum itself may be unknown.
 */
final class ChildrenSum implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.criteria().filter(node -> !node.leaf()).flatMap(node -> check(node, subject));
    }

    private static Stream<Finding> check(LintSubject.Located node, LintSubject subject) {
        var pointer = node.pointer() + "/maxPoints";
        var maximum = node.criterion().maxPoints();
        if (maximum == null) {
            return subject.extract()
                    ? Stream.empty()
                    : Stream.of(Finding.of(RuleId.INNER_NODE_WITHOUT_MAXIMUM, pointer, Map.of("code", node.code())));
        }
        var sum = subject.tree().childrenOf(node.criterion()).stream()
                .map(child -> child.maxPoints())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int order = sum.compareTo(maximum);
        if (order == 0 || subject.extract() && order < 0) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                RuleId.CHILDREN_SUM,
                pointer,
                Map.of("code", node.code(), "sum", sum.toPlainString(), "maximum", maximum.toPlainString())));
    }
}

package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.method.Aggregate;
import vn.chiso.criteria.method.ScoringMethod;

/** An inner node is the sum of its children and nothing else; a leaf has nothing to sum. */
public final class InnerNodeAggregates implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.criteria()
                .flatMap(node -> rule(node)
                        .map(rule -> Finding.of(rule, node.pointer() + "/method", Map.of("code", node.code()))));
    }

    private static Stream<RuleId> rule(LintSubject.Located node) {
        ScoringMethod method = node.criterion().method();
        if (node.leaf() && method instanceof Aggregate) {
            return Stream.of(RuleId.LEAF_AGGREGATES);
        }
        if (!node.leaf() && method != null && !(method instanceof Aggregate)) {
            return Stream.of(RuleId.INNER_NODE_SCORED);
        }
        return Stream.empty();
    }
}

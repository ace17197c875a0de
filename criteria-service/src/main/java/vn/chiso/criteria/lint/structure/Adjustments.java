package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.lint.methods.PlacedMethod;
import vn.chiso.criteria.method.DeductPerOccurrence;
import vn.chiso.criteria.tree.Adjustment;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;

/**
 * Bonus and penalty are whole sections: a root with all below it. Points below a penalty are what is taken away, so a method that
 * starts at the maximum and deducts would punish whoever did nothing wrong.
 */
public final class Adjustments implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.criteria().flatMap(node -> Stream.concat(notRoot(node), deducting(node, subject.tree())));
    }

    private static Stream<Finding> notRoot(LintSubject.Located node) {
        return node.criterion().adjustment() == null || node.criterion().parentCode() == null
                ? Stream.empty()
                : Stream.of(Finding.of(
                        RuleId.ADJUSTMENT_NOT_ROOT,
                        node.pointer() + "/adjustment",
                        Map.of("code", node.code(), "parent", node.criterion().parentCode())));
    }

    private static Stream<Finding> deducting(LintSubject.Located node, CriteriaTree tree) {
        return root(node.criterion(), tree).adjustment() == Adjustment.PENALTY
                ? PlacedMethod.of(node)
                        .filter(placed -> placed.method() instanceof DeductPerOccurrence)
                        .map(placed -> Finding.of(
                                RuleId.PENALTY_DEDUCTS, placed.pointer() + "/kind", Map.of("code", node.code())))
                : Stream.empty();
    }

    private static Criterion root(Criterion criterion, CriteriaTree tree) {
        var root = criterion;
        while (root.parentCode() != null) {
            root = tree.find(root.parentCode()).orElseThrow();
        }
        return root;
    }
}

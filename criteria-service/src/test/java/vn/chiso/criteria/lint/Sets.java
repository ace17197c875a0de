package vn.chiso.criteria.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.NaPolicy;
import vn.chiso.criteria.tree.Rounding;

/** Small sets for the tests of the rules. */
final class Sets {

    private static final LintSubject.References NOTHING = new LintSubject.References(Set.of(), Set.of());

    private Sets() {}

    static List<String> full(Criterion... criteria) {
        return told(findings(false, criteria));
    }

    static List<String> extract(Criterion... criteria) {
        return told(findings(true, criteria));
    }

    static List<Finding> findings(boolean extract, Criterion... criteria) {
        var tree = new CriteriaTree(List.of(criteria));
        return CriteriaLint.check(
                new LintSubject(tree, extract, new Rounding(4, Rounding.Mode.HALF_UP), NOTHING, null));
    }

    /** Findings of one leaf worth 10 points with the method, their pointers relative to it. */
    static List<String> ofMethod(ScoringMethod method) {
        return full(criterion("I", null, "10", method, new NaPolicy.Excluded())).stream()
                .map(told -> told.replace("/nodes/0/method", ""))
                .toList();
    }

    static Criterion leaf(String code, String parent, String maxPoints) {
        return criterion(code, parent, maxPoints, new Manual(null), new NaPolicy.Excluded());
    }

    static Criterion inner(String code, String parent, String maxPoints) {
        return criterion(code, parent, maxPoints, null, null);
    }

    static Criterion criterion(String code, String parent, String maxPoints, ScoringMethod method, NaPolicy naPolicy) {
        return new Criterion(code, "t", parent, points(maxPoints), method, naPolicy, false, null, null, null, null);
    }

    static BigDecimal points(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().id() + " " + finding.pointer())
                .toList();
    }
}

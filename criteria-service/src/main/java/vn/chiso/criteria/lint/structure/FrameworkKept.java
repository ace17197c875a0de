package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.method.Aggregate;
import vn.chiso.criteria.tree.Alike;
import vn.chiso.criteria.tree.Criterion;

/**
 * A derived set adds criteria and keeps those of its framework as they are. A leaf of the framework may be split: it keeps its
 * maximum and is then the sum of what was added below it, so that the total stays that of the framework.
 */
public final class FrameworkKept implements LintRule {

    private static final Map<String, Function<Criterion, Object>> MEMBERS = Map.of(
            "title", Criterion::title,
            "parentCode", Criterion::parentCode,
            "maxPoints", Criterion::maxPoints,
            "naPolicy", Criterion::naPolicy,
            "evidenceRequired", Criterion::evidenceRequired,
            "appraisingUnitId", Criterion::appraisingUnitId,
            "scaleText", Criterion::scaleText,
            "legalBasis", Criterion::legalBasis,
            "adjustment", Criterion::adjustment);

    @Override
    public Stream<Finding> check(LintSubject subject) {
        var framework = subject.framework();
        return framework == null
                ? Stream.empty()
                : Stream.of(head(subject, framework), missing(subject, framework), changed(subject, framework))
                        .flatMap(findings -> findings);
    }

    private static Stream<Finding> head(LintSubject subject, LintSubject.Framework framework) {
        var inForce = framework.inForce()
                ? Stream.<Finding>empty()
                : Stream.of(Finding.of(RuleId.FRAMEWORK_NOT_IN_FORCE, "/framework", Map.of()));
        return framework.rounding().equals(subject.rounding())
                ? inForce
                : Stream.concat(
                        Stream.of(Finding.of(RuleId.FRAMEWORK_ROUNDING_CHANGED, "/rounding", Map.of())), inForce);
    }

    private static Stream<Finding> missing(LintSubject subject, LintSubject.Framework framework) {
        return framework.tree().criteria().stream()
                .filter(kept -> subject.tree().find(kept.code()).isEmpty())
                .map(kept -> Finding.of(RuleId.FRAMEWORK_NODE_MISSING, "/nodes", Map.of("code", kept.code())));
    }

    private static Stream<Finding> changed(LintSubject subject, LintSubject.Framework framework) {
        return subject.criteria()
                .flatMap(node -> framework.tree().find(node.code()).stream()
                        .flatMap(kept -> changedMembers(node, kept, framework))
                        .map(member -> Finding.of(
                                RuleId.FRAMEWORK_NODE_CHANGED,
                                node.pointer() + "/" + member,
                                Map.of("code", node.code(), "member", member))));
    }

    private static Stream<String> changedMembers(
            LintSubject.Located node, Criterion kept, LintSubject.Framework framework) {
        var members = MEMBERS.keySet().stream()
                .filter(member -> !Alike.same(
                        MEMBERS.get(member).apply(node.criterion()),
                        MEMBERS.get(member).apply(kept)))
                .sorted();
        var split = !node.leaf() && framework.tree().isLeaf(kept);
        return Alike.same(method(node.criterion(), split), method(kept, split))
                ? members
                : Stream.concat(members, Stream.of("method"));
    }

    /** Without a method an inner node sums its children, which a split leaf does now as well. */
    private static Object method(Criterion criterion, boolean split) {
        return split || criterion.method() instanceof Aggregate ? null : criterion.method();
    }
}

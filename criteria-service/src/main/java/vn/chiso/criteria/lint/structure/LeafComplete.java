package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;

/** What is scored needs a maximum, a method and an answer to "what if it does not apply". */
public final class LeafComplete implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.leaves().flatMap(LeafComplete::check);
    }

    private static Stream<Finding> check(LintSubject.Located leaf) {
        var criterion = leaf.criterion();
        return Stream.of(
                        missing(leaf, criterion.maxPoints(), RuleId.LEAF_WITHOUT_MAXIMUM, "/maxPoints"),
                        missing(leaf, criterion.method(), RuleId.LEAF_WITHOUT_METHOD, "/method"),
                        missing(leaf, criterion.naPolicy(), RuleId.NA_POLICY_MISSING, "/naPolicy"))
                .flatMap(finding -> finding);
    }

    private static Stream<Finding> missing(LintSubject.Located leaf, Object value, RuleId rule, String member) {
        return value != null
                ? Stream.empty()
                : Stream.of(Finding.of(rule, leaf.pointer() + member, Map.of("code", leaf.code())));
    }
}

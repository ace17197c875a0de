package vn.chiso.criteria.lint;

import java.util.List;

/** All rules a set is checked by, at any time and as the gate before publishing. */
public final class CriteriaLint {

    private static final List<LintRule> RULES = List.of(
            new EmptySet(),
            new LeafComplete(),
            new InnerNodeAggregates(),
            new ChildrenSum(),
            new NaPointsWithinMaximum(),
            new MethodPointsWithinMaximum(),
            new ChecklistSum(),
            new MethodSound(),
            new KnownReferences(),
            new CodeOrder(),
            new CodeUnderParent());

    private CriteriaLint() {}

    /** In the order of the rules, and within a rule of the document. */
    public static List<Finding> check(LintSubject subject) {
        return RULES.stream().flatMap(rule -> rule.check(subject)).toList();
    }

    public static boolean forbidsPublishing(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}

package vn.chiso.criteria.lint;

import java.util.List;
import vn.chiso.criteria.lint.methods.ChecklistSum;
import vn.chiso.criteria.lint.methods.MethodPointsWithinMaximum;
import vn.chiso.criteria.lint.methods.MethodSound;
import vn.chiso.criteria.lint.methods.StepReachesMaximum;
import vn.chiso.criteria.lint.structure.Adjustments;
import vn.chiso.criteria.lint.structure.ChildrenSum;
import vn.chiso.criteria.lint.structure.CodeOrder;
import vn.chiso.criteria.lint.structure.CodeUnderParent;
import vn.chiso.criteria.lint.structure.EmptySet;
import vn.chiso.criteria.lint.structure.FrameworkKept;
import vn.chiso.criteria.lint.structure.InnerNodeAggregates;
import vn.chiso.criteria.lint.structure.KnownReferences;
import vn.chiso.criteria.lint.structure.LeafComplete;
import vn.chiso.criteria.lint.structure.MaximumDigits;
import vn.chiso.criteria.lint.structure.NaPointsWithinMaximum;

/** All rules a set is checked by, at any time and as the gate before publishing. */
public final class CriteriaLint {

    private static final List<LintRule> RULES = List.of(
            new EmptySet(),
            new LeafComplete(),
            new InnerNodeAggregates(),
            new ChildrenSum(),
            new MaximumDigits(),
            new Adjustments(),
            new FrameworkKept(),
            new NaPointsWithinMaximum(),
            new MethodPointsWithinMaximum(),
            new ChecklistSum(),
            new StepReachesMaximum(),
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

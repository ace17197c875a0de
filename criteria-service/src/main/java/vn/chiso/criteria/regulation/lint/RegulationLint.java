package vn.chiso.criteria.regulation.lint;

import java.util.List;
import vn.chiso.criteria.lint.Severity;

/** All rules a regulation is checked by, at any time and as the gate before publishing. */
public final class RegulationLint {

    private static final List<RegulationLintRule> RULES = List.of(
            new Completeness(),
            new GroupsDistinct(),
            new UnitGroupsKnown(),
            new BandsOnScale(),
            new BandCoverage(),
            new ConditionClasses(),
            new QuotaLimits(),
            new PercentLimits(),
            new IndicatorsDefined(),
            new TieKeysDistinct(),
            new TimetableOrder());

    private RegulationLint() {}

    /** In the order of the rules, and within a rule of the document. */
    public static List<RegulationFinding> check(RegulationSubject subject) {
        return RULES.stream().flatMap(rule -> rule.check(subject)).toList();
    }

    public static List<RegulationFinding> errors(List<RegulationFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}

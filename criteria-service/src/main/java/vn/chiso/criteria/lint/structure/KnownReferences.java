package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.method.BoundIndicator;

/** Units and indicators that the set names exist. */
public final class KnownReferences implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.criteria().flatMap(node -> Stream.concat(units(node, subject), indicators(node, subject)));
    }

    private static Stream<Finding> units(LintSubject.Located node, LintSubject subject) {
        var unit = node.criterion().appraisingUnitId();
        return unit == null || subject.references().units().contains(unit)
                ? Stream.empty()
                : Stream.of(Finding.of(
                        RuleId.UNIT_UNKNOWN,
                        node.pointer() + "/appraisingUnitId",
                        Map.of("code", node.code(), "unit", unit.toString())));
    }

    private static Stream<Finding> indicators(LintSubject.Located node, LintSubject subject) {
        return BoundIndicator.of(node.criterion().method())
                .filter(bound -> !subject.references().indicators().contains(bound.indicator()))
                .map(bound -> Finding.of(
                        RuleId.INDICATOR_UNKNOWN,
                        node.pointer() + "/method" + bound.pointer(),
                        Map.of("code", node.code(), "indicator", bound.indicator())));
    }
}

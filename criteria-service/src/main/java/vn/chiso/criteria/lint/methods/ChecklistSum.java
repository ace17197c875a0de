package vn.chiso.criteria.lint.methods;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.method.Checklist;

/** The parts of a checklist make up exactly the maximum of the criterion, or of the part that they are below. */
public final class ChecklistSum implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.leaves().flatMap(PlacedMethod::of).flatMap(ChecklistSum::check);
    }

    private static Stream<Finding> check(PlacedMethod placed) {
        var maximum = placed.maximum();
        if (maximum == null || !(placed.method() instanceof Checklist(var parts))) {
            return Stream.empty();
        }
        var sum = parts.stream().map(part -> part.maxPoints()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(maximum) == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        RuleId.CHECKLIST_SUM,
                        placed.pointer() + "/parts",
                        Map.of(
                                "code", placed.code(),
                                "sum", sum.toPlainString(),
                                "maximum", maximum.toPlainString())));
    }
}

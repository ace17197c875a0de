package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.tree.CriterionCode;

/** Codes ascend as documents order them. Some documents do not, so this only asks to look again. */
public final class CodeOrder implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        var nodes = subject.criteria().toList();
        return Stream.iterate(1, i -> i < nodes.size(), i -> i + 1)
                .filter(i -> code(nodes.get(i - 1)).compareTo(code(nodes.get(i))) > 0)
                .map(i -> Finding.of(
                        RuleId.CODE_ORDER,
                        nodes.get(i).pointer() + "/code",
                        Map.of(
                                "code",
                                nodes.get(i).code(),
                                "before",
                                nodes.get(i - 1).code())));
    }

    private static CriterionCode code(LintSubject.Located node) {
        return CriterionCode.parse(node.code()).orElseThrow();
    }
}

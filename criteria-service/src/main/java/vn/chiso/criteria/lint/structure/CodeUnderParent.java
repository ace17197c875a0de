package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.tree.CriterionCode;

/** A child's code usually continues its parent's; a child elsewhere is most likely a wrong parent. */
public final class CodeUnderParent implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.criteria()
                .filter(node -> node.criterion().parentCode() != null)
                .filter(node ->
                        !code(node.code()).startsWith(code(node.criterion().parentCode())))
                .map(node -> Finding.of(
                        RuleId.CODE_UNDER_PARENT,
                        node.pointer() + "/parentCode",
                        Map.of("code", node.code(), "parent", node.criterion().parentCode())));
    }

    private static CriterionCode code(String text) {
        return CriterionCode.parse(text).orElseThrow();
    }
}

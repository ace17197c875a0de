package vn.chiso.criteria.lint.structure;

import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;

/** A set without criteria scores nothing. */
public final class EmptySet implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.tree().criteria().isEmpty()
                ? Stream.of(Finding.of(RuleId.SET_EMPTY, "/nodes", Map.of()))
                : Stream.empty();
    }
}

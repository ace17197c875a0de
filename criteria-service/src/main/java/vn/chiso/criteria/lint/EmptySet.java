package vn.chiso.criteria.lint;

import java.util.Map;
import java.util.stream.Stream;

/** A set without criteria scores nothing. */
final class EmptySet implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.tree().criteria().isEmpty()
                ? Stream.of(Finding.of(RuleId.SET_EMPTY, "/nodes", Map.of()))
                : Stream.empty();
    }
}

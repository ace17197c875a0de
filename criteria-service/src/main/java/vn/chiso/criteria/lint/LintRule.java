package vn.chiso.criteria.lint;

import java.util.stream.Stream;

/** One named, pure check of a set. */
public interface LintRule {

    Stream<Finding> check(LintSubject subject);
}

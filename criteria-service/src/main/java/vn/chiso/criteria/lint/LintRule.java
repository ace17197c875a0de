package vn.chiso.criteria.lint;

import java.util.stream.Stream;

/** One named, pure check of a set. */
interface LintRule {

    Stream<Finding> check(LintSubject subject);
}

package vn.chiso.criteria.regulation.lint;

import java.util.stream.Stream;

/** One named, pure check of a regulation. */
interface RegulationLintRule {

    Stream<RegulationFinding> check(RegulationSubject subject);
}

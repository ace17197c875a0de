package vn.chiso.criteria.regulation.lint;

import java.util.Map;
import java.util.stream.Stream;

/** What is not whole says so, and why; a document is named as far as it is known. */
final class Completeness implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        return Stream.concat(whole(subject), named(subject));
    }

    private static Stream<RegulationFinding> whole(RegulationSubject subject) {
        if (subject.complete()) {
            return Stream.empty();
        }
        return subject.note() == null
                ? Stream.of(new RegulationFinding(RegulationRuleId.NOTE_MISSING, "/note", Map.of()))
                : Stream.of(new RegulationFinding(
                        RegulationRuleId.REGULATION_INCOMPLETE, "/complete", Map.of("note", subject.note())));
    }

    private static Stream<RegulationFinding> named(RegulationSubject subject) {
        var decision = subject.decision();
        return decision.number() != null && decision.date() != null
                ? Stream.empty()
                : Stream.of(new RegulationFinding(RegulationRuleId.DECISION_UNNAMED, "/decision", Map.of()));
    }
}

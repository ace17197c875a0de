package vn.chiso.criteria.regulation.lint;

import java.util.Map;
import java.util.stream.Stream;

/** Only what is defined can be compared. */
final class IndicatorsDefined implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        return NamedIndicator.of(subject.content()).stream()
                .filter(named -> !subject.knownIndicators().contains(named.indicator()))
                .map(named -> new RegulationFinding(
                        RegulationRuleId.REGULATED_INDICATOR_UNKNOWN,
                        named.pointer(),
                        Map.of("indicator", named.indicator())));
    }
}

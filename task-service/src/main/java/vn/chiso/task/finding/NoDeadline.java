package vn.chiso.task.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chapter in which not one task says by when cannot be followed up. A single task may be without. */
final class NoDeadline implements PlanRule {

    @Override
    public Stream<PlanFinding> check(CheckedPlan plan) {
        Map<String, List<PlanRow>> sections = plan.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNullElse(row.section(), ""), LinkedHashMap::new, Collectors.toList()));
        return sections.entrySet().stream()
                .filter(section -> section.getValue().stream().noneMatch(PlanRow::hasDeadlineText))
                .map(section -> new PlanFinding(
                        FindingRule.NO_DEADLINE, PlanRow.keys(section.getValue()), section.getKey(), null, null));
    }
}

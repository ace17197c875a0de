package vn.chiso.task.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.task.deadline.DeadlineMentions;

/** A task that states a date in its own words states the one of its column of times. */
final class ConflictingDeadline implements PlanRule {

    @Override
    public Stream<PlanFinding> check(CheckedPlan plan) {
        return plan.rows().stream().flatMap(row -> {
            Set<LocalDate> due = row.dueDates().collect(Collectors.toSet());
            return DeadlineMentions.datesIn(row.task(), plan.context()).stream()
                    .filter(mention ->
                            !due.isEmpty() && !due.contains(mention.dueOn().orElseThrow()))
                    .map(mention -> new PlanFinding(
                            FindingRule.CONFLICTING_DEADLINE,
                            List.of(row.key()),
                            row.place(),
                            mention.text(),
                            row.reading().text()))
                    .distinct();
        });
    }
}

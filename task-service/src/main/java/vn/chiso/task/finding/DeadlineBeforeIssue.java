package vn.chiso.task.finding;

import java.util.List;
import java.util.stream.Stream;

/** Nothing is due before its plan exists; of a plan without number and day, before the newest document that it cites. */
final class DeadlineBeforeIssue implements PlanRule {

    @Override
    public Stream<PlanFinding> check(CheckedPlan plan) {
        return plan.notBefore() == null
                ? Stream.empty()
                : plan.rows().stream()
                        .flatMap(row -> row.dueDates()
                                .filter(due -> due.isBefore(plan.notBefore()))
                                .map(due -> new PlanFinding(
                                        FindingRule.DEADLINE_BEFORE_ISSUE,
                                        List.of(row.key()),
                                        row.place(),
                                        due.toString(),
                                        plan.notBefore().toString())));
    }
}

package vn.chiso.task.finding;

import java.util.List;
import java.util.stream.Stream;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.Deadline.Recurring;
import vn.chiso.task.deadline.DeadlineMentions;
import vn.chiso.task.deadline.DeadlineReading;

/** A task that says how often it comes again says the same in its column of times. A date or an event there is another matter. */
final class RecurrenceMismatch implements PlanRule {

    @Override
    public Stream<PlanFinding> check(CheckedPlan plan) {
        return plan.rows().stream()
                .flatMap(row -> DeadlineMentions.recurrencesIn(row.task()).stream()
                        .filter(mention -> differs(row, mention))
                        .map(mention -> new PlanFinding(
                                FindingRule.RECURRENCE_MISMATCH,
                                List.of(row.key()),
                                row.place(),
                                row.reading().text(),
                                mention.text()))
                        .limit(1));
    }

    private static boolean differs(PlanRow row, DeadlineReading mention) {
        return row.deadlines().anyMatch(deadline -> switch (deadline) {
            case Recurring recurring -> !DeadlineMentions.recurAlike(recurring, (Recurring) mention.deadline());
            case Deadline.Continuous _ -> true;
            default -> false;
        });
    }
}

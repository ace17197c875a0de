package vn.chiso.task.finding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A stated date is a working day; a date that only follows from a period is not the document's own. Found once a date. */
final class NonWorkingDay implements PlanRule {

    @Override
    public Stream<PlanFinding> check(CheckedPlan plan) {
        return plan.rows().stream()
                .flatMap(PlanRow::statedDates)
                .distinct()
                .filter(plan::isOff)
                .sorted()
                .map(day -> finding(plan, day));
    }

    private static PlanFinding finding(CheckedPlan plan, LocalDate day) {
        var rows = plan.rows().stream()
                .filter(row -> row.statedDates().anyMatch(day::equals))
                .toList();
        return new PlanFinding(
                FindingRule.NON_WORKING_DAY,
                PlanRow.keys(rows),
                day.toString(),
                day.getDayOfWeek().name(),
                null);
    }
}

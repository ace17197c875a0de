package vn.chiso.task.finding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.task.deadline.Deadline.Recurring;
import vn.chiso.task.recurrence.Recurrence;
import vn.chiso.task.recurrence.RuleFaultException;

/**
 * "Ngày 30 tháng cuối cùng của quý" is a Saturday in March and a Sunday in June of 2024. Only where the text states the day: the end of
 * a month is nobody's choice. Found once a task, with all such days of the plan's year.
 */
final class RecurrenceOnDayOff implements PlanRule {

    private static final Pattern STATED_DAY = Pattern.compile("BYMONTHDAY=\\d");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public Stream<PlanFinding> check(CheckedPlan plan) {
        return plan.rows().stream().flatMap(row -> {
            var off = row.deadlines()
                    .filter(Recurring.class::isInstance)
                    .map(Recurring.class::cast)
                    .flatMap(recurring -> days(recurring, plan))
                    .filter(plan::isOff)
                    .distinct()
                    .sorted()
                    .map(DAY::format)
                    .collect(Collectors.joining(", "));
            return off.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new PlanFinding(
                            FindingRule.RECURRENCE_ON_DAY_OFF, List.of(row.key()), row.place(), off, null));
        });
    }

    private static Stream<LocalDate> days(Recurring recurring, CheckedPlan plan) {
        if (plan.context().planYear() == null
                || recurring.lastWorkingDay()
                || !STATED_DAY.matcher(recurring.rule()).find()) {
            return Stream.empty();
        }
        var first = LocalDate.of(plan.context().planYear(), 1, 1);
        var start = plan.notBefore() == null || plan.notBefore().isBefore(first) ? first : plan.notBefore();
        try {
            return Recurrence.of(recurring.rule())
                    .between(
                            recurring.startFrom(start),
                            start.minusDays(1),
                            first.plusYears(1).minusDays(1))
                    .stream();
        } catch (RuleFaultException e) {
            throw new IllegalStateException("The grammar makes rules that can be followed: " + recurring.rule(), e);
        }
    }
}

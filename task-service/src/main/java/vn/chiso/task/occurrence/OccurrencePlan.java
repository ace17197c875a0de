package vn.chiso.task.occurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.task.deadline.CalendarPeriod;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.occurrence.rule.RecurrenceRow;

/** What a task gets on the day on which its plan is issued: occurrences, and rules from which more come. */
record OccurrencePlan(List<OccurrenceRow> occurrences, List<RecurrenceRow> recurrences) {

    static OccurrencePlan of(UUID taskId, DeadlineReading reading, LocalDate issuedOn) {
        var plan = new OccurrencePlan(new ArrayList<>(), new ArrayList<>());
        if (reading.deadline() instanceof Deadline.Compound compound) {
            for (int part = 1; part <= compound.parts().size(); part++) {
                plan.add(taskId, part, compound.parts().get(part - 1).deadline(), reading, issuedOn);
            }
        } else {
            plan.add(taskId, 0, reading.deadline(), reading, issuedOn);
        }
        return plan;
    }

    private void add(UUID taskId, int part, Deadline deadline, DeadlineReading reading, LocalDate issuedOn) {
        switch (deadline) {
            case Deadline.PeriodEnd end -> once(taskId, part, deadline, reading, end.period());
            case Deadline.Range range ->
                once(taskId, part, deadline, reading, new CalendarPeriod(range.from(), range.to()));
            case Deadline.FixedDate _, Deadline.TargetByDate _, Deadline.BeforePeriod _ ->
                once(taskId, part, deadline, reading, null);
            // Without a date, but there is work to be done.
            case Deadline.Continuous _, Deadline.ContinuousPlusTrigger _, Deadline.None _ ->
                once(taskId, part, deadline, reading, null);
            case Deadline.ExternalSchedule external ->
                occurrences.add(OccurrenceRow.of(
                        taskId, OccurrenceRow.key(part, OccurrenceRow.ONCE), null, null, null, external.setBy()));
            case Deadline.Recurring recurring ->
                recurrences.add(RecurrenceRow.starting(
                        taskId, part, recurring, !recurring.inclusive() && reading.dueDayBefore(), issuedOn));
            case Deadline.RecurringExternal external ->
                recurrences.add(RecurrenceRow.dated(taskId, part, external.rule(), external.setBy(), issuedOn));
            // Nothing is due before it has happened.
            case Deadline.EventWhen _, Deadline.EventAfter _, Deadline.Compound _ -> {}
        }
    }

    private void once(UUID taskId, int part, Deadline deadline, DeadlineReading reading, CalendarPeriod window) {
        occurrences.add(OccurrenceRow.of(
                taskId,
                OccurrenceRow.key(part, OccurrenceRow.ONCE),
                window == null ? null : window.firstDay(),
                window == null ? null : window.lastDay(),
                reading.dueOn(deadline).orElse(null),
                null));
    }
}

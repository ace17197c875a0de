package vn.chiso.task.occurrence.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentCreation;
import vn.chiso.task.calendar.WorkCalendars;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.Term;
import vn.chiso.task.occurrence.OccurrenceRow;
import vn.chiso.task.occurrence.Occurrences;
import vn.chiso.task.occurrence.TaskDeadline;

/** Gives out the work that an event made, with its date. */
@ApplicationScoped
class TriggeredWork {

    private final Occurrences occurrences;
    private final AssignmentCreation assignments;
    private final WorkCalendars calendars;
    private final BusinessClock clock;

    TriggeredWork(
            Occurrences occurrences, AssignmentCreation assignments, WorkCalendars calendars, BusinessClock clock) {
        this.occurrences = occurrences;
        this.assignments = assignments;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TriggerResponse giveOut(TaskDeadline task, int part, TriggerRequest request) {
        var now = clock.now();
        var id = Ids.next();
        var due = dueDate(request, task.deadline(part));
        var occurrence = OccurrenceRow.of(
                task.taskId(), OccurrenceRow.key(part, "EVENT-" + id), request.happenedOn(), null, due, null);
        occurrences.add(List.of(occurrence), now);
        assignments.fanOutOccurrences(List.of(occurrence.id()), now).requireEverybody();
        return new TriggerResponse(
                id,
                part,
                request.happenedOn(),
                request.description(),
                occurrence.id(),
                due,
                now.atZone(BusinessClock.ZONE).toOffsetDateTime());
    }

    /** Null where neither the caller nor the text says. */
    private LocalDate dueDate(TriggerRequest request, Deadline waiting) {
        if (request.dueDate() != null) {
            return request.dueDate();
        }
        var term = request.within() == null
                ? ofText(waiting)
                : new Term(request.within().amount(), request.within().unit());
        return term == null ? null : calendars.workingDays().endOf(term, request.happenedOn());
    }

    private static Term ofText(Deadline waiting) {
        return waiting instanceof Deadline.EventAfter after ? after.within() : null;
    }
}

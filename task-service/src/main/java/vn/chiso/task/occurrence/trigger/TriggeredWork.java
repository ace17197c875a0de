package vn.chiso.task.occurrence.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentCreation;
import vn.chiso.task.calendar.WorkCalendars;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.Term;
import vn.chiso.task.occurrence.OccurrenceProblem;
import vn.chiso.task.occurrence.OccurrenceRow;
import vn.chiso.task.occurrence.Occurrences;
import vn.chiso.task.occurrence.TaskDeadline;

/** Gives out the work that an event made, with its date. */
@ApplicationScoped
class TriggeredWork {

    private final Occurrences occurrences;
    private final Triggers triggers;
    private final AssignmentCreation assignments;
    private final WorkCalendars calendars;
    private final BusinessClock clock;

    TriggeredWork(
            Occurrences occurrences,
            Triggers triggers,
            AssignmentCreation assignments,
            WorkCalendars calendars,
            BusinessClock clock) {
        this.occurrences = occurrences;
        this.triggers = triggers;
        this.assignments = assignments;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @throws ProblemException 409 if the event is registered already, or its work would be late at once */
    @Transactional(Transactional.TxType.MANDATORY)
    TriggerResponse giveOut(TaskDeadline task, int part, TriggerRequest request) {
        var now = clock.now();
        var id = Ids.next();
        var due = dueDate(request, task.deadline(part));
        requireInTime(due, request);
        var occurrence = OccurrenceRow.of(
                task.taskId(), OccurrenceRow.key(part, "EVENT-" + id), request.happenedOn(), null, due, null);
        occurrences.add(List.of(occurrence), now);
        var trigger = new TriggerResponse(
                id,
                part,
                request.happenedOn(),
                request.description(),
                request.document(),
                request.unitIds(),
                occurrence.id(),
                due,
                now.atZone(BusinessClock.ZONE).toOffsetDateTime());
        enter(task.taskId(), trigger, EventKey.of(request));
        if (request.unitIds() == null) {
            assignments.fanOutOccurrences(List.of(occurrence.id()), now).requireEverybody();
        } else {
            requireLeading(request.unitIds(), occurrence.id());
            assignments.fanOutTo(request.unitIds(), occurrence.id(), now).requireEverybody();
        }
        return trigger;
    }

    private void requireInTime(LocalDate due, TriggerRequest request) {
        if (due != null && due.isBefore(clock.today()) && !Boolean.TRUE.equals(request.overdueAtBirth())) {
            throw new ProblemException(OccurrenceProblem.EVENT_WORK_OVERDUE, due)
                    .at(request.dueDate() == null ? "/within" : "/dueDate");
        }
    }

    private void enter(UUID taskId, TriggerResponse trigger, EventKey key) {
        if (!triggers.add(taskId, trigger, key)) {
            throw new ProblemException(OccurrenceProblem.EVENT_ALREADY_REGISTERED, trigger.description())
                    .at(key.pointer());
        }
    }

    private void requireLeading(List<UUID> units, UUID occurrenceId) {
        var leading = assignments.leading(occurrenceId);
        var others = IntStream.range(0, units.size())
                .filter(i -> !leading.contains(units.get(i)))
                .mapToObj(i -> new Violation(
                        "/unitIds/" + i, "not-leading", units.get(i).toString()))
                .toList();
        if (!others.isEmpty()) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED).withErrors(others);
        }
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

package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import vn.chiso.notification.calendar.DayCounter;
import vn.chiso.notification.calendar.WorkingCalendar;
import vn.chiso.notification.policy.Ladders;
import vn.chiso.platform.time.BusinessClock;

/** Lays ladders out, and anew when something else becomes known that they depend on. Each under its assignment's lock. */
@ApplicationScoped
class LadderLaying {

    private final TrackedAssignmentRepository assignments;
    private final RungRepository rungs;
    private final Ladders ladders;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    LadderLaying(
            TrackedAssignmentRepository assignments,
            RungRepository rungs,
            Ladders ladders,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.assignments = assignments;
        this.rungs = rungs;
        this.ladders = ladders;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param knownSince business time at which its state came about */
    void layOut(TrackedAssignment assignment, Instant knownSince, Instant now) {
        layOut(assignment, knownSince, now, calendar.counter());
    }

    private void layOut(TrackedAssignment assignment, Instant knownSince, Instant now, DayCounter days) {
        var ladder = ladders.of(assignment.subject());
        assignment.serveBy(ladder.policyId());
        var knownOn = LocalDate.ofInstant(knownSince, BusinessClock.ZONE);
        Ladder.layOut(assignment, rungs.of(assignment.id()), new Ladder.Laying(ladder, days, knownOn, now))
                .forEach(rungs::persist);
    }

    /** An assignment may arrive before its plan: then the default served it until now. */
    void layAgain(Collection<UUID> ids) {
        var days = calendar.counter();
        for (var id : ids) {
            assignments
                    .findAndLock(id)
                    .filter(assignment -> !assignment.isClosed())
                    .ifPresent(open -> layOut(open, open.changedAt(), clock.now(), days));
        }
    }

    /** Rungs that were sent stay where they are; those that wait move to the day that the calendar now gives. */
    void redate(Collection<UUID> ids) {
        var days = calendar.counter();
        for (var id : ids) {
            assignments.findAndLock(id);
            rungs.of(id).stream()
                    .filter(Rung::countsWorkingDays)
                    .forEach(rung -> rung.moveTo(days.count(
                            rung.dueDate(), rung.offsetDays(), rung.step().days())));
        }
    }
}

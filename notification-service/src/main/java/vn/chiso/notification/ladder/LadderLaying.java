package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.notification.calendar.DayCounter;
import vn.chiso.notification.calendar.WorkingCalendar;
import vn.chiso.notification.policy.ChosenLadder;
import vn.chiso.notification.policy.LadderSubject;
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

    /**
     * Several of one transaction: what many of them share is read once.
     *
     * @param known those that may have rungs, under their locks
     */
    Batch batch(Collection<UUID> known, Instant now) {
        return new Batch(known, now);
    }

    /** An assignment may arrive before its plan: then the default served it until now. */
    void layAgain(Collection<UUID> ids) {
        var open = assignments.lockAll(ids).values().stream()
                .filter(assignment -> !assignment.isClosed())
                .toList();
        var batch = batch(open.stream().map(TrackedAssignment::id).toList(), clock.now());
        open.forEach(assignment -> batch.layOut(assignment, assignment.changedAt()));
    }

    final class Batch {

        private final Instant now;
        private final DayCounter days = calendar.counter();
        private final Map<LadderSubject, ChosenLadder> chosen = new HashMap<>();
        private final Map<UUID, List<Rung>> laid;

        private Batch(Collection<UUID> known, Instant now) {
            this.now = now;
            this.laid = rungs.ofAll(known).stream()
                    .collect(Collectors.groupingBy(
                            Rung::assignmentId, HashMap::new, Collectors.toCollection(ArrayList::new)));
        }

        /** True if it had a ladder for its present due date before. */
        boolean knowsDueDate(TrackedAssignment assignment) {
            return laid.getOrDefault(assignment.id(), List.of()).stream()
                    .anyMatch(rung -> rung.isOfLadder() && rung.dueDate().equals(assignment.dueDate()));
        }

        /** @param knownSince business time at which its state came about */
        void layOut(TrackedAssignment assignment, Instant knownSince) {
            var ladder = chosen.computeIfAbsent(assignment.subject(), ladders::of);
            assignment.serveBy(ladder.policyId());
            var own = laid.computeIfAbsent(assignment.id(), _ -> new ArrayList<>());
            var knownOn = LocalDate.ofInstant(knownSince, BusinessClock.ZONE);
            var added = Ladder.layOut(assignment, own, new Ladder.Laying(ladder, days, knownOn, now));
            rungs.persist(added);
            own.addAll(added);
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

package vn.chiso.notification.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.chiso.notification.calendar.CountedDay;
import vn.chiso.notification.calendar.DayCounter;
import vn.chiso.notification.policy.ChosenLadder;
import vn.chiso.notification.policy.PolicyRung;

/** The rules of a ladder, without database and clock. */
final class Ladder {

    /**
     * By what a ladder is laid out.
     *
     * @param knownOn business date on which this state came about: a rung of an earlier day could never be sent in time
     * @param at business time of the change
     */
    record Laying(ChosenLadder ladder, DayCounter days, LocalDate knownOn, Instant at) {}

    private Ladder() {}

    /**
     * Brings the rungs of an assignment in line with its state: rungs of another deadline are superseded, missing ones are
     * added, those of work that is confirmed, recalled or excused
     * are closed. A rung that was sent for a date is never laid out again for that date. Work that comes back when all its days
     * have passed is reminded of once.
     *
     * @param known all rungs that the assignment ever had; changed in place
     * @return the added rungs
     */
    static List<Rung> layOut(TrackedAssignment assignment, Collection<Rung> known, Laying laying) {
        assignment.endWait().ifPresent(since -> putBack(assignment.dueDate(), known, since));
        var open = known.stream().filter(Rung::isOpen).toList();
        open.stream()
                .filter(assignment::isDoneWith)
                .forEach(rung -> rung.close(assignment.closingReason(), laying.at()));
        if (assignment.isClosed()) {
            return List.of();
        }
        var dueDate = assignment.dueDate();
        open.stream()
                .filter(Rung::isOfLadder)
                .filter(rung -> dueDate == null
                        || laying.ladder().rungs().stream().noneMatch(step -> rung.isRungOf(dueDate, step)))
                .forEach(rung -> rung.supersede(
                        rung.dueDate().equals(dueDate) ? Reason.LADDER_CHANGED : Reason.DEADLINE_MOVED, laying.at()));
        return dueDate == null ? List.of() : climb(assignment, known, laying);
    }

    /** What came due while the report waited reminded its reviewers; now it is for those again who have to do the work. */
    private static void putBack(LocalDate dueDate, Collection<Rung> known, Instant since) {
        known.stream()
                .filter(Rung::isOfLadder)
                .filter(rung -> rung.dueDate().equals(dueDate) && rung.wasSweptSince(since))
                .forEach(Rung::reopen);
    }

    private static List<Rung> climb(TrackedAssignment assignment, Collection<Rung> known, Laying laying) {
        var added = new ArrayList<Rung>();
        var standing = new ArrayList<Standing>();
        for (var step : laying.ladder().rungs()) {
            var day = laying.days().count(assignment.dueDate(), step.offsetDays(), step.days());
            var existing = known.stream()
                    .filter(rung -> rung.isRungOf(assignment.dueDate(), step))
                    .findFirst();
            if (existing.isPresent()) {
                existing.get().layAgain(laying.ladder(), step, day, laying.knownOn());
                standing.add(new Standing(existing.get(), step, day));
            } else {
                added.add(newRung(assignment, step, day, laying));
            }
        }
        if (standing.isEmpty()) {
            leaveOne(added, laying.knownOn());
        } else if (assignment.isAtWork() && added.stream().noneMatch(Rung::isOpen)) {
            bringOneBack(standing, known, laying);
        }
        return added;
    }

    /** A rung that was there before, with its step and its day as they are now. */
    private record Standing(Rung rung, PolicyRung step, CountedDay day) {}

    /** Work that was excused, or due on another day, until the days of its rungs had passed: late, but not never. */
    private static void bringOneBack(Collection<Standing> standing, Collection<Rung> known, Laying laying) {
        if (standing.stream().anyMatch(each -> each.rung().isOpen())) {
            return;
        }
        standing.stream()
                .filter(each -> each.rung().isTakenAway() && !isStale(each, laying.knownOn()))
                .filter(each -> known.stream().noneMatch(other -> other.madeUpFor(each.rung())))
                .max(Comparator.comparing(each -> each.day().date()))
                .ifPresent(each -> each.rung().bringBack(laying.ladder(), each.step(), each.day()));
    }

    private static boolean isStale(Standing standing, LocalDate knownOn) {
        return standing.step()
                .misfire()
                .sendUntil(standing.day().date())
                .filter(knownOn::isAfter)
                .isPresent();
    }

    /** A deadline that becomes known when all its days have passed is reminded of once: late, but not never. */
    private static void leaveOne(Collection<Rung> added, LocalDate knownOn) {
        if (added.stream().noneMatch(Rung::isOpen)) {
            added.stream()
                    .filter(rung -> !rung.isStale(knownOn))
                    .max(Comparator.comparing(Rung::firesOn))
                    .ifPresent(Rung::reopen);
        }
    }

    private static Rung newRung(TrackedAssignment assignment, PolicyRung step, CountedDay day, Laying laying) {
        var rung = new Rung(assignment.id(), assignment.dueDate(), laying.ladder(), step, day);
        var sentLate = !rung.isLatestOnly() && !rung.isStale(laying.knownOn());
        if (rung.firesOn().isBefore(laying.knownOn()) && !sentLate) {
            rung.skip(Reason.LAID_OUT_LATE, laying.at());
        }
        return rung;
    }

    /** The due rungs in the order of their days: all but the last are overtaken. */
    static List<Rung> due(Collection<Rung> rungs, LocalDate today) {
        return rungs.stream()
                .filter(rung -> rung.isDue(today))
                .sorted(Comparator.comparing(Rung::firesOn).thenComparing(Rung::id))
                .toList();
    }
}

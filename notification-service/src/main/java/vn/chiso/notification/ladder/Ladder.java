package vn.chiso.notification.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.chiso.notification.policy.PolicyRung;

/** The rules of a ladder, without database and clock. */
final class Ladder {

    private Ladder() {}

    /**
     * Brings the rungs of an assignment in line with its state: rungs of another deadline are superseded, missing ones are
     * added, those of finished work are closed. A rung that was sent for a date is never laid out again for that date.
     *
     * @param known all rungs that the assignment ever had; changed in place
     * @param knownOn business date on which this state came about: a rung of an earlier day could never be sent in time
     * @param at business time of the change
     * @return the added rungs
     */
    static List<Rung> layOut(
            TrackedAssignment assignment,
            Collection<Rung> known,
            List<PolicyRung> steps,
            LocalDate knownOn,
            Instant at) {
        var open = known.stream().filter(Rung::isOpen).toList();
        if (!assignment.isOpen()) {
            open.forEach(rung -> rung.close(assignment.closingReason(), at));
            return List.of();
        }
        var dueDate = assignment.dueDate();
        open.stream()
                .filter(rung -> dueDate == null || steps.stream().noneMatch(step -> rung.isRungOf(dueDate, step)))
                .forEach(rung -> rung.supersede(at));
        return dueDate == null ? List.of() : climb(assignment, known, steps, knownOn, at);
    }

    private static List<Rung> climb(
            TrackedAssignment assignment,
            Collection<Rung> known,
            List<PolicyRung> steps,
            LocalDate knownOn,
            Instant at) {
        var added = new ArrayList<Rung>();
        for (var step : steps) {
            var existing = known.stream()
                    .filter(rung -> rung.isRungOf(assignment.dueDate(), step))
                    .findFirst();
            if (existing.isPresent()) {
                existing.get().layAgain(step, knownOn);
            } else {
                added.add(newRung(assignment, step, knownOn, at));
            }
        }
        return added;
    }

    private static Rung newRung(TrackedAssignment assignment, PolicyRung step, LocalDate knownOn, Instant at) {
        var rung = new Rung(assignment.id(), assignment.dueDate(), step);
        if (rung.firesOn().isBefore(knownOn)) {
            rung.skip(Reason.LAID_OUT_LATE, at);
        }
        return rung;
    }

    /** The due rungs in the order of their days: all but the last are overtaken. */
    static List<Rung> due(Collection<Rung> rungs, LocalDate today) {
        return rungs.stream()
                .filter(rung -> rung.isDue(today))
                .sorted(Comparator.comparing(Rung::firesOn))
                .toList();
    }
}

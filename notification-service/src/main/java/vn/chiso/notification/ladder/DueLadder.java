package vn.chiso.notification.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.notification.contact.Position;

/**
 * An assignment with due rungs, locked for the current transaction.
 *
 * @param due in the order of their days; empty if another replica was faster
 * @param sent those that were sent before, where one of the due ones is of a day gone by
 */
public record DueLadder(TrackedAssignment assignment, List<Rung> due, List<SentRung> sent) {

    /** Who was reminded within so many days is not told of a rung that was missed since. */
    private static final int LATELY = 3;

    /** By the state of the assignment, and by the misfire policy of the due rungs. */
    public Fate fate(Rung rung, LocalDate today, boolean paused) {
        if (assignment.isDoneWith(rung)) {
            return new Fate.Close(assignment.closingReason());
        }
        if (paused) {
            return new Fate.Skip(Reason.PAUSED);
        }
        if (rung.isStale(today)) {
            return new Fate.Skip(rung.isLatestOnly() ? Reason.MISSED : Reason.TOO_LATE);
        }
        var positions = toRemind(rung, today);
        return positions.isEmpty()
                ? new Fate.Skip(Reason.OVERTAKEN)
                : new Fate.Remind(rung.step().only(positions));
    }

    /** A later rung overtakes this one for those whom it reminds too: after a downtime everybody hears the latest that is for him. */
    private Set<Position> toRemind(Rung rung, LocalDate today) {
        var positions = new TreeSet<>(assignment.addressees(rung));
        if (rung.isLatestOnly()) {
            var overtakers = due.stream()
                    .filter(later -> later.isOfLadder() && later.isAfter(rung) && !later.isStale(today))
                    .toList();
            overtakers.forEach(later -> positions.removeAll(assignment.addressees(later)));
            var missed = !overtakers.isEmpty();
            sent.stream()
                    .filter(other -> other.isAfter(rung) || missed && other.wasSentSince(today.minusDays(LATELY)))
                    .forEach(other -> positions.removeAll(other.positions()));
        }
        return positions;
    }
}

package vn.chiso.notification.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An assignment with due rungs, locked for the current transaction.
 *
 * @param due in the order of their days; empty if another replica was faster
 */
public record DueLadder(TrackedAssignment assignment, List<Rung> due) {

    /** Why the misfire policy of one of the due rungs keeps it from being sent; empty if it is to be sent. */
    public Optional<Reason> whySkipped(Rung rung, LocalDate today) {
        if (rung.isStale(today)) {
            return Optional.of(rung.isLatestOnly() ? Reason.MISSED : Reason.TOO_LATE);
        }
        var overtaken = rung.isLatestOnly()
                && due.stream()
                        .anyMatch(later ->
                                later.isOfLadder() && later.firesOn().isAfter(rung.firesOn()) && !later.isStale(today));
        return overtaken ? Optional.of(Reason.OVERTAKEN) : Optional.empty();
    }
}

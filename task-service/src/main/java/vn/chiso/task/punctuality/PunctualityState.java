package vn.chiso.task.punctuality;

import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;

/**
 * Body of {@code task.punctuality}. Fires whenever a figure changes; {@code version} grows with every change of the figure.
 *
 * @param period      the year, half, quarter or month in which the effective due dates lie
 * @param numerator   assignments done by their effective due date
 * @param denominator assignments whose effective due date lies in the period, less recalled and excused; zero says that the
 *                    unit has no value (any more), which is not 100 %
 * @param openUndated work without a date, given out before the period ends and not done yet: it is in neither figure, so that a whole
 *                    figure alone does not say that nothing is undone; null until counted for the first time
 * @param unreviewed  done but not confirmed yet, with or without a date; null until counted for the first time
 * @param basis       whose work is counted; a figure of a subtree is an aggregate of its own, and exists where units stand below
 */
public record PunctualityState(
        UUID id,
        long version,
        UUID unitId,
        String unitCode,
        String period,
        int numerator,
        int denominator,
        Integer openUndated,
        Integer unreviewed,
        PunctualityBasis basis) {

    private static final String TOPIC = "task.punctuality";
    private static final String CHANGED = "chiso.task.punctuality-changed.v1";

    OutgoingEvent changed() {
        return OutgoingEvent.of(TOPIC, id, version, CHANGED, this);
    }
}

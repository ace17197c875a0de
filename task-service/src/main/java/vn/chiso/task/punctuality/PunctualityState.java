package vn.chiso.task.punctuality;

import java.util.UUID;

/**
 * Body of {@code task.punctuality}. Fires whenever a figure changes; {@code version} grows with every change of the figure.
 *
 * @param period      the year in which the effective due dates lie
 * @param numerator   assignments done by their effective due date
 * @param denominator assignments whose effective due date lies in the period, less recalled and excused; zero says that the
 *                    unit has no value (any more), which is not 100 %
 */
public record PunctualityState(
        UUID id, long version, UUID unitId, String unitCode, String period, int numerator, int denominator) {}

package vn.chiso.scoring.indicator;

import java.util.UUID;

/**
 * How many of a unit's assignments of a period were done in time, as the event {@code task.punctuality} carries it.
 *
 * @param denominator 0: there are no assignments (any more), so there is no value; it is not 100 %
 */
record PunctualityState(
        UUID id, long version, UUID unitId, String unitCode, String period, long numerator, long denominator) {}

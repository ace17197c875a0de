package vn.chiso.scoring.indicator;

import java.util.UUID;

/**
 * How many of a unit's assignments of a period were done in time, as the event {@code task.punctuality} carries it.
 *
 * @param denominator 0: there are no assignments (any more), so there is no value; it is not 100 %
 * @param openUndated work without a date that is not done; null where not told
 * @param unreviewed done but not confirmed; null where not told
 * @param basis {@code SUBTREE} where the work of the units below is counted too
 */
record PunctualityState(
        UUID id,
        long version,
        UUID unitId,
        String unitCode,
        String period,
        long numerator,
        long denominator,
        Long openUndated,
        Long unreviewed,
        String basis) {

    boolean isOfSubtree() {
        return "SUBTREE".equals(basis);
    }
}

package vn.chiso.criteria.method.text;

import java.math.BigDecimal;
import vn.chiso.criteria.method.Proportional;

/**
 * Between which rates a share is computed.
 *
 * @param floor below it nothing; null if there is none, for no rate lies below 0
 * @param target from it on everything; null if there is none
 */
record RateSpan(BigDecimal floor, BigDecimal target) {

    static RateSpan of(Proportional method) {
        var floor = method.floorPercent();
        return new RateSpan(floor == null || floor.signum() == 0 ? null : floor, method.targetPercent());
    }

    /** False where the rate jumps from nothing to everything. */
    boolean hasShare() {
        return floor == null || target == null || floor.compareTo(target) < 0;
    }
}

package vn.chiso.scoring.result.snapshot;

import java.math.BigDecimal;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.total.Adjustment;
import vn.chiso.scoring.total.AdjustmentTotal;

/**
 * A bonus or penalty section of a result, outside its total.
 *
 * @param maxPoints the cap
 * @param earned sum of its lines
 * @param points what counts: at most the cap, never negative
 */
public record ResultAdjustment(
        String code, String title, Adjustment kind, BigDecimal maxPoints, BigDecimal earned, BigDecimal points) {

    public static ResultAdjustment from(AdjustmentTotal total, Rounding rounding) {
        return new ResultAdjustment(
                total.code(),
                total.title(),
                total.kind(),
                rounding.shown(total.cap()),
                rounding.shown(total.earned()),
                rounding.shown(total.points()));
    }

    public AdjustmentTotal recomputed(BigDecimal sumOfLines) {
        return AdjustmentTotal.capped(code, title, kind, maxPoints, sumOfLines);
    }
}

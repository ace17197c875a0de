package vn.chiso.scoring.result;

import java.math.BigDecimal;
import vn.chiso.scoring.total.Index;

/**
 * Points of the maximum that applies to the unit.
 *
 * @param percent to be shown only, with at most 34 digits: ranks and classes rest on the pair
 */
public record IndexResponse(BigDecimal points, BigDecimal maximum, BigDecimal percent) {

    /** Null without one. */
    public static IndexResponse of(Index index) {
        return index == null ? null : new IndexResponse(index.points(), index.maximum(), index.shownPercent());
    }
}

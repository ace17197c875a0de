package vn.chiso.scoring.total;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a node came to.
 *
 * @param points sum of the lines below that apply
 * @param applicableMaximum sum of the maxima of these lines; 0 where nothing below applies to the unit
 */
public record NodeTotal(String code, String title, BigDecimal points, BigDecimal applicableMaximum) {

    /** Empty where nothing below applies. */
    public Optional<Index> share() {
        return Index.of(points, applicableMaximum);
    }
}

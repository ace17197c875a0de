package vn.chiso.scoring.result.snapshot;

import java.math.BigDecimal;
import vn.chiso.scoring.total.ComponentTotal;

/**
 * A part of the index with a maximum of its own: what was appraised, each survey.
 *
 * @param code {@code APPRAISED}, {@code SURVEY} or {@code SURVEY:} with the indicator
 */
public record ResultComponent(String code, BigDecimal points, BigDecimal applicableMaximum) {

    public static ResultComponent of(ComponentTotal total) {
        return new ResultComponent(total.key().code(), total.points(), total.applicableMaximum());
    }

    public boolean isSame(ResultComponent other) {
        return code.equals(other.code)
                && points.compareTo(other.points) == 0
                && applicableMaximum.compareTo(other.applicableMaximum) == 0;
    }
}

package vn.chiso.criteria.regulation.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * A class and the values that lead to it.
 *
 * @param from absent: open downwards
 * @param fromInclusive true if absent
 * @param to absent: open upwards
 * @param toInclusive false if absent, so that "80 to below 90" needs no flag
 */
public record ClassBand(
        @Schema(examples = "COMPLETED_WELL") @NotNull @ClassCode
        String classCode,

        @Schema(examples = "Hoàn thành tốt nhiệm vụ") @NotBlank @Size(max = 200)
        String title,

        @Schema(examples = "70") @Bound BigDecimal from,
        Boolean fromInclusive,
        @Schema(examples = "90") @Bound BigDecimal to,
        Boolean toInclusive) {

    public ClassBand {
        title = VietnameseText.nfc(title);
        fromInclusive = from == null || fromInclusive != null ? fromInclusive : Boolean.TRUE;
        toInclusive = to == null || toInclusive != null ? toInclusive : Boolean.FALSE;
    }

    public boolean begins() {
        return from != null;
    }

    public boolean ends() {
        return to != null;
    }

    /** True if no value at all can lie in it. */
    public boolean holdsNothing() {
        if (from == null || to == null) {
            return false;
        }
        int order = from.compareTo(to);
        return order > 0 || order == 0 && !(fromInclusive && toInclusive);
    }

    /** True if this class begins exactly where the lower one ends. */
    public boolean standsOn(ClassBand lower) {
        return from != null
                && lower.to != null
                && from.compareTo(lower.to) == 0
                && !fromInclusive.equals(lower.toInclusive);
    }

    /** True if a value lies in both, or the other does not stand below this one. */
    public boolean overlaps(ClassBand lower) {
        if (from == null || lower.to == null) {
            return true;
        }
        int order = lower.to.compareTo(from);
        return order > 0 || order == 0 && fromInclusive && lower.toInclusive;
    }
}

package vn.chiso.criteria.regulation.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * How many units of a group can be given a class; those ranked behind fall to the next lower one.
 *
 * @param maxPercent either this or {@code maxCount}
 * @param ofClass the percentage is one of the units that are in this class; absent: of all units of the group
 * @param rounding of the count that a percentage gives; down if absent, for a quota is a limit
 */
public record ClassQuota(
        @Schema(examples = "COMPLETED_EXCELLENT") @NotNull @ClassCode
        String classCode,

        @Schema(examples = "20") @PositiveOrZero @Bound BigDecimal maxPercent,
        @PositiveOrZero @Max(100_000) Integer maxCount,
        @ClassCode String ofClass,
        QuotaRounding rounding,
        @Size(max = 300) String legalBasis) {

    /** Of a number of units. */
    public enum QuotaRounding {
        DOWN,
        UP,
        HALF_UP
    }

    public ClassQuota {
        rounding = maxPercent == null || rounding != null ? rounding : QuotaRounding.DOWN;
        legalBasis = VietnameseText.nfc(legalBasis);
    }

    /** True if it leaves the class to nobody. */
    public boolean leavesNone() {
        return maxPercent != null && maxPercent.signum() == 0 || maxCount != null && maxCount == 0;
    }
}

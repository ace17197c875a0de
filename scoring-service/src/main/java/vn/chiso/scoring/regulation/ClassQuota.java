package vn.chiso.scoring.regulation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many units of a group can be given a class; those ranked behind fall to the next lower one.
 *
 * @param maxPercent either this or {@code maxCount}
 * @param ofClass the percentage is one of the units in this class; null: of all units of the group
 * @param rounding of the count that a percentage gives; down unless given, for a quota is a limit
 * @param legalBasis null where the document names none
 */
public record ClassQuota(
        String classCode,
        BigDecimal maxPercent,
        Integer maxCount,
        String ofClass,
        QuotaRounding rounding,
        String legalBasis) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a number of units. */
    public enum QuotaRounding {
        DOWN(RoundingMode.DOWN),
        UP(RoundingMode.UP),
        HALF_UP(RoundingMode.HALF_UP);

        private final RoundingMode mode;

        QuotaRounding(RoundingMode mode) {
            this.mode = mode;
        }
    }

    public ClassQuota {
        requireNonNull(classCode);
        if ((maxPercent == null) == (maxCount == null)) {
            throw new IllegalArgumentException("A quota is a percentage or a count");
        }
        rounding = rounding == null ? QuotaRounding.DOWN : rounding;
    }

    /**
     * Units that can be given the class.
     *
     * @param base units that the percentage is one of
     */
    public int limit(int base) {
        return maxCount != null
                ? maxCount
                : maxPercent
                        .multiply(BigDecimal.valueOf(base))
                        .divide(HUNDRED, 0, rounding.mode)
                        .intValueExact();
    }
}

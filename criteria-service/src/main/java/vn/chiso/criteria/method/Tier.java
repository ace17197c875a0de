package vn.chiso.criteria.method;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * A band of values.
 *
 * @param fromInclusive true if absent
 * @param to absent: open upwards
 * @param toInclusive false if absent, so that "80 to below 90" needs no flag
 */
public record Tier(
        @NotNull @Digits(integer = 15, fraction = 6) BigDecimal from,
        Boolean fromInclusive,
        @Digits(integer = 15, fraction = 6) BigDecimal to,
        Boolean toInclusive,
        @NotNull @Points BigDecimal points) {

    public Tier {
        fromInclusive = fromInclusive == null ? Boolean.TRUE : fromInclusive;
        toInclusive = to == null || toInclusive != null ? toInclusive : Boolean.FALSE;
    }

    /** True if the next tier begins exactly where this one ends. */
    public boolean meets(Tier next) {
        return to != null && to.compareTo(next.from) == 0 && !toInclusive.equals(next.fromInclusive);
    }

    /** True if a value lies in both. */
    public boolean overlaps(Tier next) {
        if (to == null) {
            return true;
        }
        int order = to.compareTo(next.from);
        return order > 0 || order == 0 && toInclusive && next.fromInclusive;
    }

    /** True if no value at all can lie in it. */
    public boolean holdsNothing() {
        if (to == null) {
            return false;
        }
        int order = from.compareTo(to);
        return order > 0 || order == 0 && !(fromInclusive && toInclusive);
    }
}

package vn.chiso.scoring.regulation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.function.ToIntFunction;

/**
 * A class and the values that lead to it.
 *
 * @param from null: open downwards
 * @param fromInclusive true unless given
 * @param to null: open upwards
 * @param toInclusive false unless given
 */
public record ClassBand(
        String classCode, String title, BigDecimal from, Boolean fromInclusive, BigDecimal to, Boolean toInclusive) {

    public ClassBand {
        requireNonNull(classCode);
        requireNonNull(title);
        fromInclusive = fromInclusive == null ? Boolean.TRUE : fromInclusive;
        toInclusive = toInclusive == null ? Boolean.FALSE : toInclusive;
    }

    /** @param orderTo how the value compares with a bound, exactly */
    public boolean holds(ToIntFunction<BigDecimal> orderTo) {
        return aboveFrom(orderTo) && belowTo(orderTo);
    }

    private boolean aboveFrom(ToIntFunction<BigDecimal> orderTo) {
        if (from == null) {
            return true;
        }
        int order = orderTo.applyAsInt(from);
        return order > 0 || order == 0 && fromInclusive;
    }

    private boolean belowTo(ToIntFunction<BigDecimal> orderTo) {
        if (to == null) {
            return true;
        }
        int order = orderTo.applyAsInt(to);
        return order < 0 || order == 0 && toInclusive;
    }
}

package vn.chiso.criteria.tree;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How the points of a line are rounded.
 *
 * @param scale decimal places
 */
public record Rounding(
        @NotNull @Min(0) @Max(4) Integer scale, @NotNull Mode mode) {

    /** Unless a set says otherwise. All figures of the published documents follow it. */
    public static final Rounding USUAL = new Rounding(2, Mode.HALF_UP);

    /** Those of {@link java.math.RoundingMode} that a regulation can mean. */
    public enum Mode {
        HALF_UP,
        HALF_EVEN,
        HALF_DOWN,
        UP,
        DOWN
    }
}

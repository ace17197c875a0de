package vn.chiso.scoring.engine;

import java.math.BigDecimal;

/** What a line is worth when the criterion does not apply to the unit. A set names one of these for a criterion or none at all. */
public sealed interface NaPolicy {

    /** The line counts neither in the points nor in the maximum. */
    record Excluded() implements NaPolicy {}

    /** The unit gets the maximum. */
    record Full() implements NaPolicy {}

    /** The unit gets nothing. */
    record Zero() implements NaPolicy {}

    /** The unit gets a fixed part of the maximum. */
    record Fixed(BigDecimal points) implements NaPolicy {}
}

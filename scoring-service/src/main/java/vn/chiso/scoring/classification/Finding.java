package vn.chiso.scoring.classification;

import java.math.BigDecimal;

/** Why a requirement is not met. */
public sealed interface Finding {

    /** Nobody has said so, and what is not known does not hold. */
    record NotKnown() implements Finding {}

    /** Somebody has said that it is not so. */
    record Denied() implements Finding {}

    /** Too few are done, or too many late. */
    record TasksAre(Facts.Tasks tasks) implements Finding {}

    /** The value is too low. */
    record ValueIs(BigDecimal value) implements Finding {}

    /** The points of the criterion are too few. */
    record SharesAre(BigDecimal points, BigDecimal applicableMaximum) implements Finding {}
}

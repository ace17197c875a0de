package vn.chiso.scoring.comparison;

/** Why something is not comparable. */
public enum ComparisonReason {
    /** The results rest on different sets, and nothing is said of the two. */
    NO_MAPPING,
    /** The mapping of the two sets says nothing of the criterion. */
    UNMAPPED,
    /** The criterion has no successor, or the later result does not score it. */
    ABSENT_AFTER,
    /** The earlier result does not score it. */
    ABSENT_BEFORE,
    /** It did not apply to the unit in one of the years, or in both. */
    NOT_APPLICABLE,
    /** Points come about in another way: another method, or another figure in it. */
    METHOD_CHANGED,
    /** It counted in the total in one year, and outside it in the other. */
    ADJUSTMENT_CHANGED
}

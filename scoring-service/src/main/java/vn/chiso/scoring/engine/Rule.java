package vn.chiso.scoring.engine;

/** The rules that a trace can name; each has its sentence in the explanation texts. */
public enum Rule {
    REQUIREMENT_MET,
    REQUIREMENT_NOT_MET,
    IN_BAND,
    RATIO_REACHED,
    PERCENT_REACHED,
    BELOW_FLOOR,
    TARGET_REACHED,
    BELOW_TARGET,
    NO_OCCURRENCE,
    OCCURRENCES,
    FLOOR_HOLDS,
    COMPONENTS_SATISFIED,
    LINKED_INDEX,
    SURVEY_RESULT,
    DONE_BY,
    DONE_AFTER_LAST_BAND,
    RANKED_WITHIN,
    RANKED_BEHIND,
    IMPROVED,
    UNCHANGED,
    WORSENED,
    CHANGE_REACHED,
    CHANGE_NOT_REACHED,
    SUM_OF_PARTS,
    JUDGED,
    NA_EXCLUDED,
    NA_FULL,
    NA_ZERO,
    NA_FIXED
}

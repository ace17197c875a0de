package vn.chiso.criteria.indicator;

/** Which way an indicator gets better. */
enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NONE
}

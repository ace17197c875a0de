package vn.chiso.criteria.tree;

/** What a root and all below it do to the total instead of being part of it. The root's maximum is the cap of the year. */
public enum Adjustment {
    /** Its points are added. */
    BONUS,
    /** Its points are taken away. */
    PENALTY
}

package vn.chiso.criteria.regulation.content;

/** What the bounds of a group's bands are stated in. */
public enum Measure {
    /** Points divided by the applicable maximum, 0 to 100. */
    INDEX_PERCENT,
    /** Points as they were added up. */
    POINTS
}

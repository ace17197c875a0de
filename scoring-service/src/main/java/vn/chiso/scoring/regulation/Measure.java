package vn.chiso.scoring.regulation;

/** What the bounds of bands are stated in. */
public enum Measure {
    /** Points divided by the applicable maximum, 0 to 100, without bonus and penalty. */
    INDEX_PERCENT,
    /** Points as they were added up, with bonus and penalty. */
    POINTS
}

package vn.chiso.scoring.comparison;

/** What is compared: points of the same maximum, or the share of maxima that differ. */
public enum ComparisonBasis {
    POINTS,
    SHARE
}

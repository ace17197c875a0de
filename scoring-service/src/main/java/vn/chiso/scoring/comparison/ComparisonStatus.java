package vn.chiso.scoring.comparison;

/** How the later of two results stands to the earlier one in a criterion or an area. */
public enum ComparisonStatus {
    EQUAL,
    BETTER,
    WORSE,
    NOT_COMPARABLE
}

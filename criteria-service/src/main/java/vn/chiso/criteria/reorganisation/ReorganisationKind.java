package vn.chiso.criteria.reorganisation;

/** What a decision does with units. */
public enum ReorganisationKind {
    MERGER,
    DIVISION,
    RENAMING,
    ABOLITION
}

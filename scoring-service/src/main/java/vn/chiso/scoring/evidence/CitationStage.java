package vn.chiso.scoring.evidence;

/** With what a line cites evidence. */
public enum CitationStage {
    /** The unit's own score. */
    SELF,
    /** What it says to the first appraisal. */
    EXPLANATION
}

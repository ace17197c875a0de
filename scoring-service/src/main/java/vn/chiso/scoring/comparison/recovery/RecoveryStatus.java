package vn.chiso.scoring.comparison.recovery;

import vn.chiso.scoring.comparison.ComparedCriterion;

/** What became of a criterion that had lost points. */
public enum RecoveryStatus {
    /** Nothing is lost any more. */
    RECOVERED,
    /** Less is lost than before, but not nothing. */
    PARTLY_RECOVERED,
    UNCHANGED,
    LOST_MORE,
    NOT_COMPARABLE;

    /** Of other maxima by the share lost: that is what a comparison by share comes to. */
    static RecoveryStatus of(ComparedCriterion compared) {
        return switch (compared.status()) {
            case NOT_COMPARABLE -> NOT_COMPARABLE;
            case EQUAL -> UNCHANGED;
            case WORSE -> LOST_MORE;
            case BETTER -> compared.after().deductedPoints().signum() == 0 ? RECOVERED : PARTLY_RECOVERED;
        };
    }
}

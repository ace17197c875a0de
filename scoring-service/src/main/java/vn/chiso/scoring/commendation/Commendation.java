package vn.chiso.scoring.commendation;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.total.NodeTotal;

/**
 * What follows for a unit.
 *
 * @param headRating null where none is derived
 * @param reasons what is too low, then what is known of late dossiers; none where nothing is too low
 */
public record Commendation(Verdict verdict, String headRating, List<Reason> reasons) {

    public Commendation {
        reasons = List.copyOf(reasons);
    }

    /** Whether the unit can be proposed. */
    public enum Verdict {
        /** Nothing speaks against it. */
        POSSIBLE,
        /** It is not proposed. */
        BARRED,
        /** Something is too low, and nobody knows how many dossiers were late. */
        UNDECIDED
    }

    /** Why. */
    public sealed interface Reason {

        /** The class is one of those that bar. */
        record LowClass(String classCode) implements Reason {}

        /** An area reached less than the percentage. */
        record LowArea(NodeTotal area, BigDecimal percent) implements Reason {}

        /** So many dossiers were late; from {@code many} on they are many. */
        record Late(BigDecimal dossiers, long many) implements Reason {}

        /** Nobody knows how many were late. */
        record LatenessUnknown() implements Reason {}
    }
}

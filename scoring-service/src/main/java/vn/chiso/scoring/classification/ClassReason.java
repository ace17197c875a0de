package vn.chiso.scoring.classification;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.regulation.ClassBand;
import vn.chiso.scoring.regulation.ClassQuota;
import vn.chiso.scoring.regulation.ClassRequirement;
import vn.chiso.scoring.total.Index;

/** One step on the way to a class, or why there is none; every class that was refused has its step. */
public sealed interface ClassReason {

    /** The index lies in the band. */
    record IndexInBand(Index index, ClassBand band) implements ClassReason {}

    /** The points lie in the band. */
    record PointsInBand(BigDecimal points, ClassBand band) implements ClassReason {}

    /** Conditions of the class are not met: the unit falls to the lowest class that one of these names. */
    record Barred(ClassBand from, List<Unmet> unmet, ClassBand to) implements ClassReason {
        public Barred {
            unmet = List.copyOf(unmet);
        }
    }

    /** A condition that is not met, and why. */
    record Unmet(ClassRequirement requirement, Finding finding, String legalBasis) {}

    /**
     * Ranked behind those who can be given the class.
     *
     * @param limit how many can be
     * @param base units that the percentage of the quota is one of
     * @param rank null for a unit without one
     */
    record OverQuota(ClassBand from, ClassQuota quota, int limit, int base, Integer rank, ClassBand to)
            implements ClassReason {}

    /** The document gives values below the mark no class. */
    record BelowMark(BigDecimal mark) implements ClassReason {}

    /** The document has no class for the value. */
    record NoBand() implements ClassReason {}

    /** The document has more than one class for the value. */
    record BandsContradict() implements ClassReason {}

    /** Nothing applies to the unit, so it has no index. */
    record NoIndex() implements ClassReason {}

    /** Of an extract nobody knows what is missing. */
    record Extract() implements ClassReason {}

    /** The regulation says nothing of the unit's group. */
    record NotCovered() implements ClassReason {}

    /** The regulation has several sets of rules for the unit's group. */
    record RulesContradict() implements ClassReason {}
}

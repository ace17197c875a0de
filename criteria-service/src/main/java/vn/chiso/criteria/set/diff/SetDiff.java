package vn.chiso.criteria.set.diff;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.method.ScoringMethod;

/**
 * What is different in a set compared with another one. A criterion that was renumbered is one that moved, not one removed and
 * one added; each list is in the order of the document it speaks of.
 *
 * @param set the set that was asked for, to which {@code to} belongs
 * @param with what it is compared with, to which {@code from} belongs
 */
record SetDiff(
        UUID set,
        UUID with,
        List<Place> added,
        List<Place> removed,
        List<Move> moved,
        List<PointsChange> pointsChanged,
        List<MethodChange> methodChanged,
        List<OtherChange> otherChanged) {

    /** A criterion that only one of the two has. */
    record Place(String code, String title, String parentCode, BigDecimal maxPoints) {}

    /** The same criterion under another code or another parent. */
    record Move(String title, Position from, Position to) {}

    /** Where a criterion stands. */
    record Position(String code, String parentCode) {}

    /** Another maximum, or one that was unknown. */
    record PointsChange(String code, String title, BigDecimal from, BigDecimal to) {}

    /** Another method, or another figure in it. */
    record MethodChange(String code, String title, Rule from, Rule to) {}

    /** A method with its sentence. */
    @Schema(name = "RuleOfDiff")
    record Rule(ScoringMethod method, String ruleText) {}

    /**
     * Anything else.
     *
     * @param members names of what differs: {@code naPolicy}, {@code scaleText}
     */
    record OtherChange(String code, String title, List<String> members) {}
}

package vn.chiso.criteria.responsibility;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was carried over and what was not, among the assessed units whose responsibilities the caller edits.
 *
 * @param remaining how many could be carried over but were too many for one time: ask again
 */
record CarryoverResponse(
        List<Carried> carried,
        List<NotCarried> notCarried,
        @Schema(examples = "0") int remaining) {

    /**
     * A responsibility that holds under the other set.
     *
     * @param id of the new one
     * @param carriedFromId of the old one, which stays as it was
     */
    record Carried(
            UUID id,
            UUID carriedFromId,
            @Schema(examples = "V.5") String criterionCode,
            UUID assessedUnitId) {}

    /** A criterion that was left, of which assessed units, and why. */
    record NotCarried(@Schema(examples = "V.5") String criterionCode, Reason reason, List<UUID> assessedUnitIds) {}

    /** Why a responsibility was left. */
    @Schema(
            enumeration = {"criterion-missing", "criterion-not-scored", "already-assigned", "unit-not-there-then"},
            examples = "criterion-missing")
    enum Reason {
        /** The other set has no criterion of this code. */
        CRITERION_MISSING,
        /** The other set scores the criterion by its parts. */
        CRITERION_NOT_SCORED,
        /** The criterion is assigned under the other set for some of that time; also what was carried over before. */
        ALREADY_ASSIGNED,
        /** The assessed unit or a responsible one does not exist on the day. */
        UNIT_NOT_THERE_THEN;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

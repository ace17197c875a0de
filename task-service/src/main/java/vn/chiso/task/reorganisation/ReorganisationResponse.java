package vn.chiso.task.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.unit.NamedUnit;

/** An operation as coordinators see it. */
@Schema(name = "Reorganisation")
record ReorganisationResponse(
        UUID id,
        long version,

        @Schema(description = "The unit that is no more") NamedUnit unit,

        @Schema(description = "WORK: what it was to do. STANDING_OFFICE: the work of others that it followed")
        ReorganisedDuty duty,

        @Schema(description = "The first day without it") LocalDate endedOn,

        UUID ownerUnitId,
        ReorganisationStatus status,

        @Schema(
                description =
                        "Took over what was not excepted, and gets what the tasks give out from then on; absent while it is open, and"
                                + " where nobody had to take over")
        UUID successorUnitId,

        @Schema(description = "How many assignments went to others")
        int moved,

        Instant foundAt,
        Instant decidedAt,

        @Schema(description = "Who may take over, while it is open; absent in lists")
        List<NamedUnit> successors) {

    static ReorganisationResponse from(Reorganisation row, List<NamedUnit> successors) {
        return new ReorganisationResponse(
                row.id(),
                row.version(),
                row.unit(),
                row.duty(),
                row.endedOn(),
                row.ownerUnitId(),
                row.status(),
                row.successorUnitId(),
                row.moved(),
                row.foundAt(),
                row.decidedAt(),
                successors);
    }
}

package vn.chiso.scoring.consistency;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check of a document.
 *
 * @param findings how many places break a rule
 * @param waived how many of them are let pass
 */
@Schema(name = "ConsistencyCheckResponse")
public record CheckResponse(
        UUID id,
        long version,
        UUID unitId,
        UUID organiserUnitId,
        String programme,
        int year,
        @Schema(examples = "583/UBND") String documentNumber,

        @Schema(description = "How many places break a rule; the first 1,000 are kept.")
        int findings,

        @Schema(description = "How many of them are let pass.")
        int waived,

        String checkedBy,
        Instant checkedAt) {

    public static CheckResponse from(ConsistencyCheck check) {
        return new CheckResponse(
                check.id(),
                check.version(),
                check.unitId(),
                check.organiserUnitId(),
                check.programme(),
                check.year(),
                check.documentNumber(),
                check.findings(),
                check.waived(),
                check.checkedBy(),
                check.checkedAt());
    }
}

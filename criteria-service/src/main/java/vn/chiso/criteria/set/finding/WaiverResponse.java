package vn.chiso.criteria.set.finding;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a warning was let pass.
 *
 * @param criterionCode absent where the warning is about the set as a whole
 * @param place pointer inside the criterion, or inside the set
 */
record WaiverResponse(
        UUID id,
        @Schema(examples = "code-order") String rule,
        @Schema(examples = "I.B.6.đ") String criterionCode,
        @Schema(examples = "/code") String place,
        String reason,
        String waivedBy,
        Instant waivedAt) {}

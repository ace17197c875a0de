package vn.chiso.scoring.consistency.finding;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.consistency.rule.RuleId;

/** Why a finding was let pass. */
@Schema(name = "ConsistencyWaiverResponse")
record WaiverResponse(
        UUID id,
        RuleId rule,
        @Schema(examples = "/criteria/7/points") String pointer,
        String reason,
        String waivedBy,
        Instant waivedAt) {}

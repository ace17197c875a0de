package vn.chiso.task.assignment.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.target.TargetVerdict;

/** A reported result and what the reviewer said to it. */
@Schema(name = "AssignmentReport")
public record ReportResponse(
        UUID id,
        String summary,
        List<UUID> evidenceIds,

        @Schema(description = "What was reached of the target, exactly as reported")
        BigDecimal actualValue,

        @Schema(description = "Whether that reaches the target; absent without a value or a target")
        TargetVerdict targetVerdict,

        Instant reportedAt,
        LocalDate reportedOn,
        Instant withdrawnAt,
        ReviewDecision decision,
        String reason,
        Instant reviewedAt) {}

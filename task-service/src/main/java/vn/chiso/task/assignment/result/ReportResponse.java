package vn.chiso.task.assignment.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reported result and what the reviewer said to it. */
@Schema(name = "AssignmentReport")
public record ReportResponse(
        UUID id,
        String summary,
        List<UUID> evidenceIds,
        Instant reportedAt,
        LocalDate reportedOn,
        Instant withdrawnAt,
        ReviewDecision decision,
        String reason,
        Instant reviewedAt) {}

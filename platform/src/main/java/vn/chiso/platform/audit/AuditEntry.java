package vn.chiso.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One recorded change. */
public record AuditEntry(
        UUID id,
        Instant at,
        LocalDate businessDate,
        String actor,
        String actorName,
        String grantUsed,
        UUID unitId,
        String action,
        String subjectType,
        String subjectId,
        @JsonRawValue String before,
        @JsonRawValue String after,
        String requestId) {}

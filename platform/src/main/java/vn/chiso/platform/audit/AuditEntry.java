package vn.chiso.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One recorded change.
 *
 * @param before state before as JSON, absent at creation
 * @param after state after as JSON, absent at removal
 */
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

        @Schema(type = SchemaType.OBJECT, nullable = true, description = "State before; absent at creation.")
        @JsonRawValue
        String before,

        @Schema(type = SchemaType.OBJECT, nullable = true, description = "State after; absent at removal.")
        @JsonRawValue
        String after,

        String requestId) {}

package vn.chiso.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file on its way in. Nothing is taken over before it was checked, and then all of it or nothing. */
public record ImportResponse(
        UUID id,
        long version,
        ImportState state,
        String format,

        @Schema(description = "SHA-256 of the file as it was received.")
        String sha256,

        int rowsTotal,

        @Schema(description = "How far the present check or application has come.")
        int rowsDone,

        @Schema(description = "What it would do (CHECKED) or has done (APPLIED), in rows.")
        ImportCounts counts,

        @Schema(description = "The first 1,000.") List<ImportFault> faults,
        int faultsTotal,
        Instant createdAt,
        Instant endedAt) {}

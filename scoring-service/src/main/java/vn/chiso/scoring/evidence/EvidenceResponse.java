package vn.chiso.scoring.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of a library, without the file.
 *
 * @param unitId whose library
 * @param contentType as its bytes say
 * @param size in bytes
 */
record EvidenceResponse(
        UUID id,
        UUID unitId,
        @Schema(examples = "Báo cáo số 12/BC-UBND.pdf") String name,
        @Schema(examples = "application/pdf") String contentType,
        @Schema(examples = "48213") long size,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        String note,
        String uploadedBy,
        Instant uploadedAt,
        long version) {

    static EvidenceResponse from(Evidence evidence) {
        return new EvidenceResponse(
                evidence.id(),
                evidence.unitId(),
                evidence.name(),
                evidence.contentType(),
                evidence.size(),
                evidence.sha256(),
                evidence.note(),
                evidence.uploadedBy(),
                evidence.uploadedAt(),
                evidence.version());
    }
}

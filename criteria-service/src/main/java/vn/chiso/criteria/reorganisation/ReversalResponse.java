package vn.chiso.criteria.reorganisation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.document.IssuedDocument;

/** Why, by which document and when a decision was taken back. */
record ReversalResponse(
        @Schema(examples = "Ghi nhầm ngày có hiệu lực") String reason, IssuedDocument document, Instant recordedAt) {}

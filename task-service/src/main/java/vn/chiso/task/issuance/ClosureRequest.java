package vn.chiso.task.issuance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** How a plan ends. */
record ClosureRequest(
        @Size(min = 1, max = 2000)
        @Schema(description = "Needed while work is open, which is then recalled with it")
        @NotSecret
        String reason) {}

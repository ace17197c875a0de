package vn.chiso.task.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Báo cáo kết quả thực hiện. */
@Schema(name = "ResultReport")
record ReportRequest(
        @NotBlank @Size(max = 4000) String summary,

        @Size(max = 50) @Schema(description = "Evidence kept by scoring-service")
        List<@NotNull UUID> evidenceIds) {}

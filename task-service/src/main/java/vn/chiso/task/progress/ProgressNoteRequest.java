package vn.chiso.task.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** Cập nhật tiến độ. */
@Schema(name = "NewProgressNote")
record ProgressNoteRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Đã lấy ý kiến các phòng, đang tổng hợp") @NotSecret
        String note,

        @Min(0) @Max(100) Integer percent) {}

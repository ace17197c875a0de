package vn.chiso.task.assignment.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** Chậm do nguyên nhân khách quan. */
@Schema(name = "Excuse")
record ExcuseRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Văn bản hướng dẫn của tỉnh ban hành sau thời hạn") @NotSecret
        String reason) {}

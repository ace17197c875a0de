package vn.chiso.task.assignment.result;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** Báo cáo kết quả thực hiện. */
@Schema(name = "ResultReport", examples = """
            {"summary": "Đã hướng dẫn tại 18 xã, thị trấn; 82,5% DVCTT có phát sinh hồ sơ", "actualValue": 82.5}""")
record ReportRequest(
        @NotBlank @Size(max = 4000) @Schema(examples = "Đã bổ sung phụ lục và gửi lại báo cáo") @NotSecret
        String summary,

        @Size(max = 20)
        @Schema(description = "Ids of uploaded evidence, `/api/v1/evidence`; only what the caller may see")
        List<@NotNull UUID> evidenceIds,

        @Digits(integer = 15, fraction = 10)
        @Schema(
                description = "What was reached of the target: per cent of a share or growth, place of a rank",
                examples = "99.5")
        BigDecimal actualValue) {

    ReportRequest {
        evidenceIds = evidenceIds == null ? List.of() : evidenceIds;
    }
}

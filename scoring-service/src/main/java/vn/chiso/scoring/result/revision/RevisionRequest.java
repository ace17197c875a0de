package vn.chiso.scoring.result.revision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.result.snapshot.Decision;

/** What is wrong in a published result, and the decision that puts it right. */
@Schema(examples = """
            {"decision": {"number": "512/QĐ-UBND", "date": "2024-03-20"},
             "reason": "Bổ sung tài liệu kiểm chứng theo kết luận phúc tra",
             "lines": [{"criterionCode": "IV.5.a", "points": 0.75, "reason": "Báo cáo đã bổ sung phụ lục"}]}""")
record RevisionRequest(
        @NotNull @Valid Decision decision,

        @Schema(examples = "Bổ sung tài liệu kiểm chứng theo kết luận phúc tra") @NotBlank @Size(max = 2000)
        String reason,

        @NotEmpty @Size(max = 2000) List<@NotNull @Valid LineRequest> lines) {

    /**
     * The points that count from now on.
     *
     * @param reason why points are missing
     * @param causeCode that of before unless given
     */
    record LineRequest(
            @NotBlank @Size(max = 40) String criterionCode,
            @NotNull BigDecimal points,
            @NotBlank @Size(max = 10_000) String reason,
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String causeCode) {}
}

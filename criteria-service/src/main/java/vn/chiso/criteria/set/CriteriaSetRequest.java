package vn.chiso.criteria.set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.tree.Rounding;
import vn.chiso.platform.text.VietnameseText;

/**
 * The head of a new set.
 *
 * @param period a year, quarter ({@code 2023-Q1}), half-year ({@code 2023-H1}) or month ({@code 2023-07})
 * @param rounding two places, half up, if absent
 * @param supersedes the published set whose place this one takes when it is published
 */
@Schema(examples = """
            {"programme": "TASK_COMPLETION", "period": "2023", "coverage": "EXTRACT",
             "title": "Bộ tiêu chí đánh giá mức độ hoàn thành nhiệm vụ năm 2023",
             "decision": {"number": "1371/QĐ-UBND", "date": "2023-06-29",
                          "issuerUnitId": "0190e1a0-0000-7000-8000-000000000001"},
             "rounding": {"scale": 2, "mode": "HALF_UP"}}""")
public record CriteriaSetRequest(
        @Schema(examples = "TASK_COMPLETION") @NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z][A-Z0-9_]*$")
        String programme,

        @Schema(examples = "Bộ tiêu chí đánh giá mức độ hoàn thành nhiệm vụ năm 2023") @NotBlank @Size(max = 500)
        String title,

        @Schema(examples = "2023") @NotNull @Pattern(regexp = "^[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$")
        String period,

        @NotNull @Valid IssuedDocument decision,
        @NotNull Coverage coverage,
        @Valid Rounding rounding,
        UUID supersedes) {

    public CriteriaSetRequest {
        title = VietnameseText.nfc(title);
        rounding = rounding == null ? Rounding.USUAL : rounding;
    }
}

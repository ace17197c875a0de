package vn.chiso.criteria.set.copy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.set.CriteriaSet;
import vn.chiso.criteria.set.CriteriaSetRequest;
import vn.chiso.platform.text.VietnameseText;

/**
 * Where a copy shall serve. Programme, coverage, rounding and criteria are those of the original.
 *
 * @param title that of the original if absent
 * @param supersedes the published set whose place the copy takes when it is published
 * @param derived true: the original is the framework of the copy, which may add criteria and must keep those it took over
 */
record CopyRequest(
        @Schema(examples = "Bộ tiêu chí đánh giá mức độ hoàn thành nhiệm vụ năm 2024") @Size(min = 1, max = 500)
        String title,

        @Schema(examples = "2024") @NotNull @Pattern(regexp = "^[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$")
        String period,

        @NotNull @Valid IssuedDocument decision,
        UUID supersedes,
        Boolean derived) {

    CopyRequest {
        title = VietnameseText.nfc(title);
        derived = Boolean.TRUE.equals(derived);
    }

    CriteriaSetRequest head(CriteriaSet original) {
        return new CriteriaSetRequest(
                original.programme(),
                title == null ? original.title() : title,
                period,
                decision,
                original.coverage(),
                original.rounding(),
                supersedes);
    }
}

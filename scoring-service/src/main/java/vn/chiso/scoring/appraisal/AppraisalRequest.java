package vn.chiso.scoring.appraisal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an appraiser finds for a line: points of his own, or those of the stage before.
 *
 * @param points absent where {@code copySelf} is true
 * @param copySelf takes over the points of the unit (first round) or of the first appraisal (second round)
 * @param reason why points are missing
 * @param causeCode groups lines that lost points by one cause
 */
@Schema(examples = """
            {"points": 0.5, "reason": "Báo cáo thiếu phụ lục, chưa đúng mẫu", "causeCode": "REPORT_FORM"}""")
record AppraisalRequest(
        BigDecimal points,
        Boolean copySelf,
        @Size(max = 10_000) String reason,
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String causeCode) {

    boolean copies() {
        return Boolean.TRUE.equals(copySelf);
    }
}

package vn.chiso.criteria.tree;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.method.Points;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.platform.text.VietnameseText;

/**
 * One node of a set's tree, leaf or not, at any depth.
 *
 * @param maxPoints above 0, at most 4 decimal places; unknown of inner nodes of an extract
 * @param evidenceRequired false if absent
 * @param adjustment of a root only: with all below it outside the total, its maximum being the cap
 */
@Schema(examples = """
            {"code": "VI.2.b", "title": "Tỷ lệ DVCTT có phát sinh hồ sơ trực tuyến", "maxPoints": 2,
             "method": {"kind": "PROPORTIONAL"}, "naPolicy": {"kind": "EXCLUDED"}, "evidenceRequired": true,
             "scaleText": "Tỷ lệ % nhân với điểm tối đa"}""")
public record Criterion(
        @Schema(examples = "V.5") @NotNull @WellFormedCode String code,

        @Schema(examples = "Kết quả giải quyết TTHC đúng hạn và trước hạn") @NotBlank @Size(max = 1000)
        String title,

        @Schema(description = "Code of a node that stands before this one; absent for a root.") @WellFormedCode
        String parentCode,

        @Schema(examples = "5") @DecimalMin(value = "0", inclusive = false) @Points
        BigDecimal maxPoints,

        @Valid ScoringMethod method,
        @Valid NaPolicy naPolicy,
        Boolean evidenceRequired,

        @Schema(description = "Unit that appraises this criterion on every card; absent: the campaign's appraiser.")
        UUID appraisingUnitId,

        @Schema(description = "The scale as the document words it.") @Size(max = 4000)
        String scaleText,

        @Size(max = 1000) String legalBasis,

        @Schema(description = "Of a root: it and all below it count outside the total, at most maxPoints.")
        Adjustment adjustment) {

    public Criterion {
        code = VietnameseText.nfc(code);
        title = VietnameseText.nfc(title);
        parentCode = VietnameseText.nfc(parentCode);
        scaleText = orNone(scaleText);
        legalBasis = orNone(legalBasis);
        evidenceRequired = Boolean.TRUE.equals(evidenceRequired);
    }

    /** Blank text says nothing, and a cell could not tell it from nothing. */
    private static String orNone(String text) {
        return text == null || text.isBlank() ? null : VietnameseText.nfc(text);
    }
}

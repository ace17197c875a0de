package vn.chiso.scoring.consistency.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A criterion as the document lists it.
 *
 * @param section code of the section in which it stands, as the document numbers its sections
 */
public record CriterionRow(
        @Schema(examples = "V.3") @NotBlank @Size(max = 50) String code,

        @Schema(examples = "Các tiêu chí liên quan đến doanh nghiệp") @Size(max = 1000)
        String title,

        @Schema(description = "Code of the section in which it stands.") @Size(max = 50)
        String section,

        @Valid Figure maxPoints,
        @Valid Figure points,

        @Schema(description = "Points lost as printed, with or without a minus sign.") @Valid
        Figure deducted,

        @Schema(examples = "02 chỉ số giảm, 01 chỉ số tăng") @Size(max = 4000)
        String reason,

        @Schema(description = "Who answers for it. One unit alone is the lead.") @Size(max = 50)
        List<@NotNull @Valid ResponsibleUnit> units,

        @Schema(description = "What was measured, as far as the document tells.") @Size(max = 50)
        List<@NotNull @Valid Measure> inputs)
        implements ScoredRow {

    public CriterionRow {
        code = Spelling.composed(code);
        section = Spelling.composed(section);
        reason = Spelling.composed(reason);
        units = units == null ? List.of() : units;
        inputs = inputs == null ? List.of() : inputs;
    }

    @Override
    public String label() {
        return code;
    }
}

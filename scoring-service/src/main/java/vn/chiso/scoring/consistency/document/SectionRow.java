package vn.chiso.scoring.consistency.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A section (chapter, area) with its figures.
 *
 * @param code as the document numbers it
 * @param areaCode as the criteria set numbers the area; where absent, its criteria tell
 */
public record SectionRow(
        @Schema(examples = "6") @NotBlank @Size(max = 50) String code,

        @Schema(examples = "7", description = "Code of the area in the criteria set; where absent, its criteria tell.")
        @Size(max = 50)
        String areaCode,

        @Size(max = 1000) String title,
        @Valid Figure maxPoints,
        @Valid Figure points,
        @Valid Figure deducted)
        implements ScoredRow {

    public SectionRow {
        code = Spelling.composed(code);
        areaCode = Spelling.composed(areaCode);
    }

    @Override
    public String label() {
        return code;
    }
}

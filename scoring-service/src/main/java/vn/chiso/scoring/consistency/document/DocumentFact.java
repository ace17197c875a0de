package vn.chiso.scoring.consistency.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a heading or a paragraph says.
 *
 * @param resultYear the year whose results it speaks of
 * @param citedNumber another document that it cites, and who issued that
 */
public record DocumentFact(
        @Schema(examples = "heading II", description = "Where it stands, as people find it.") @NotBlank @Size(max = 200)
        String place,

        @Schema(examples = "2022", description = "The year whose results it speaks of.") @Min(1900) @Max(2200)
        Integer resultYear,

        @Schema(examples = "thị trấn Đồng Mỹ", description = "A unit that it names.") @Size(max = 300)
        String unitName,

        @Schema(examples = "14/11/20233", description = "A date that it states.") @Size(max = 200)
        String dateAsWritten,

        @Schema(examples = "202/UBND", description = "Number of another document that it cites.") @Size(max = 100)
        String citedNumber,

        @Schema(examples = "UBND huyện Sơn Tây", description = "Who issued the cited document, as this place has it.")
        @Size(max = 300)
        String citedIssuer) {}

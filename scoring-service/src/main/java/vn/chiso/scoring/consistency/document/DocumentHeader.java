package vn.chiso.scoring.consistency.document;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The head of the document: its number, and the day on which it was issued.
 *
 * @param date absent where the document leaves the day open
 */
public record DocumentHeader(
        @Schema(examples = "583/UBND", description = "As written; absent where left open.") @Size(max = 100)
        String number,

        @Schema(examples = "2024-03-15") LocalDate date,

        @Schema(examples = "ngày 15 tháng 3 năm 2024") @Size(max = 100)
        String dateAsWritten,

        @Schema(examples = "UBND huyện Sơn Tây") @Size(max = 300)
        String issuer) {}

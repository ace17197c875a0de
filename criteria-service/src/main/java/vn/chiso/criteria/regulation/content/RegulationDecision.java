package vn.chiso.criteria.regulation.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * The document that lays down the rules. Of many only a report could be read, so number and date can be missing; that is a
 * warning, since an invented number would be worse.
 */
public record RegulationDecision(
        @Schema(examples = "335/2025/NĐ-CP") @Size(max = 100)
        String number,

        @Schema(examples = "2025-12-21") LocalDate date,
        @NotNull UUID issuerUnitId) {

    public RegulationDecision {
        number = VietnameseText.nfc(number);
    }
}

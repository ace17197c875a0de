package vn.chiso.scoring.reopening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which card is given back, by its unit or by its id.
 *
 * @param until its new last day, included; may be absent while its own deadline has not passed
 */
record ReopeningRequest(
        UUID unitId,
        UUID scorecardId,

        @Schema(examples = "Số liệu giải ngân chưa đủ") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(examples = "2023-12-22") LocalDate until) {

    boolean namesOneCard() {
        return (unitId == null) != (scorecardId == null);
    }
}

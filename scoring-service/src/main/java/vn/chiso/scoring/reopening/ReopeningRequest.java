package vn.chiso.scoring.reopening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which card is given back, by its unit or by its id.
 *
 * @param until its new last day, included; may be absent while its own deadline has not passed
 */
record ReopeningRequest(
        UUID unitId,
        UUID scorecardId,
        @NotBlank @Size(max = 2000) String reason,
        LocalDate until) {

    boolean namesOneCard() {
        return (unitId == null) != (scorecardId == null);
    }
}

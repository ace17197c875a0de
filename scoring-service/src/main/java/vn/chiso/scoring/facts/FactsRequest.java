package vn.chiso.scoring.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of a unit in the campaign's period. What is left out is not known, and what is not known does not hold.
 *
 * @param confirmed by the names that the regulation gives to such facts
 * @param source where it stands
 */
record FactsRequest(
        @Valid TasksRequest tasks,
        Boolean disciplined,

        @Schema(examples = "{\"QUALITY_ASSURED\":true}") @Size(max = 50)
        Map<@NotBlank @Size(max = 100) String, @NotNull Boolean> confirmed,

        @Schema(examples = "Báo cáo 15/BC-UBND ngày 10/01/2024") @NotBlank @Size(max = 500)
        String source) {

    FactsRequest {
        confirmed = confirmed == null ? Map.of() : confirmed;
    }

    /** Tasks that were assigned for the period: how many of them are done, in time or not, and how many late. */
    record TasksRequest(
            @Min(0) @Max(1_000_000) long assigned,
            @Min(0) @Max(1_000_000) long done,
            @Min(0) @Max(1_000_000) long late) {}
}

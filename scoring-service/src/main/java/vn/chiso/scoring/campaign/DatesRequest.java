package vn.chiso.scoring.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other dates for a campaign that runs; those that have passed stay. */
record DatesRequest(
        @NotNull @Valid CampaignDates dates,

        @Schema(examples = "Lùi thời hạn do mưa lũ") @NotBlank @Size(max = 2000)
        String reason) {}

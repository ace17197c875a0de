package vn.chiso.scoring.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A new campaign. The set's revision that is published now is the one that is pinned. */
record CampaignRequest(
        @NotBlank @Size(max = 500) String title,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String programme,

        @NotNull @Pattern(regexp = "[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?")
        String period,

        @NotNull UUID criteriaSetId,
        @NotNull UUID organiserUnitId,
        @NotEmpty @Size(max = 4000) List<@NotNull UUID> assessedUnitIds,
        @NotNull @Valid CampaignDates dates) {}

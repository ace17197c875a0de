package vn.chiso.scoring.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new campaign, or a draft as it is to be. The set's revision that is published now is the one that is pinned.
 *
 * @param unitGroupIds whose members on the first day of self-scoring are assessed, each as one of its group
 * @param assessedUnitIds units named beside the groups
 * @param regulationId by which results are classed; may be absent
 */
@Schema(examples = """
            {"title": "Chấm điểm mức độ hoàn thành nhiệm vụ năm 2023", "programme": "TASK_COMPLETION",
             "period": "2023", "criteriaSetId": "0190e1a0-0000-7000-8000-000000000200",
             "organiserUnitId": "0190e1a0-0000-7000-8000-000000000001",
             "assessedUnitIds": ["0190e1a0-0000-7000-8000-000000000100"],
             "dates": {"selfScoringFrom": "2023-11-07", "selfScoringTo": "2023-12-14", "appraisal1To": "2024-01-15",
                       "explanationTo": "2024-01-31", "appraisal2To": "2024-02-28"}}""")
record CampaignRequest(
        @Schema(examples = "Chấm điểm mức độ hoàn thành nhiệm vụ năm 2023") @NotBlank @Size(max = 500)
        String title,

        @Schema(examples = "TASK_COMPLETION") @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}")
        String programme,

        @Schema(examples = "2023") @NotNull @Pattern(regexp = "[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?")
        String period,

        @NotNull UUID criteriaSetId,
        @NotNull UUID organiserUnitId,
        @Size(max = 20) List<@NotNull UUID> unitGroupIds,
        @Size(max = 4000) List<@NotNull UUID> assessedUnitIds,
        UUID regulationId,
        @NotNull @Valid CampaignDates dates) {

    CampaignRequest {
        unitGroupIds = unitGroupIds == null ? List.of() : unitGroupIds;
        assessedUnitIds = assessedUnitIds == null ? List.of() : assessedUnitIds;
    }
}

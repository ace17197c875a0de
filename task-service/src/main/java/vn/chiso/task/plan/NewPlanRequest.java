package vn.chiso.task.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** A draft that a coordinator begins by hand. */
@Schema(name = "NewPlan", examples = """
            {"kind": "REMEDIATION", "title": "Kế hoạch khắc phục tồn tại, hạn chế năm 2023",
             "ownerUnitId": "0190e1a0-0000-7000-8000-000000000100", "programme": "TASK_COMPLETION", "period": "2023",
             "document": {"number": "583/UBND", "date": "2024-03-15"}}""")
record NewPlanRequest(
        @NotNull PlanKind kind,
        @NotBlank @Size(max = 500) @NotSecret String title,

        @NotNull @Schema(description = "The unit that plans and gives out the work; the caller coordinates it")
        UUID ownerUnitId,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") @Schema(examples = "PAR_INDEX")
        String programme,

        @Size(min = 1, max = 20) @Schema(examples = "2023") @NotSecret
        String period,

        @Valid PlanRequest.Document document,
        UUID standingOfficeUnitId) {}

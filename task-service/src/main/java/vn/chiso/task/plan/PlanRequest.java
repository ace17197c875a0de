package vn.chiso.task.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.secrecy.NotSecret;

/** What the coordinator of a draft decides; the whole of it is replaced. */
@Schema(name = "PlanChange")
public record PlanRequest(
        @NotBlank @Size(max = 500) @NotSecret String title,

        @Valid Document document,

        @Schema(
                description =
                        "Follows the plan and is told of late work; by default the office of the owner's last plan,"
                                + " else the owner")
        UUID standingOfficeUnitId,

        @NotNull @Size(max = 20) List<@NotNull @Valid Requirement> requirements) {

    @Schema(name = "PlanDocument")
    public record Document(
            @Size(min = 1, max = 100) @NotSecret String number,
            LocalDate date,
            UUID issuerUnitId,

            @Schema(
                    description =
                            "How \"trước ngày D\" is meant: due on the day before D; by default at the end of D. Deadlines of the"
                                    + " draft are read again when it changes")
            Boolean dueDayBefore) {}

    @Schema(name = "RequirementChange")
    public record Requirement(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") @Schema(examples = "CAUSES_AND_MEASURES") @NotSecret
            String code,

            @NotBlank @Size(max = 500) @NotSecret String title,

            @Size(max = DeadlineReader.LONGEST_TEXT) @Schema(examples = "trước ngày 31/3/2024") @NotSecret
            String deadlineText,

            @Size(max = 200) @Schema(examples = "100 %") @NotSecret
            String target,

            @Size(min = 1, max = 30) @Schema(description = "Types of units it concerns; absent for all")
            List<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,49}") String> unitTypes,

            @Schema(description = "The caller has seen how the deadline is read and confirms it")
            Boolean deadlineConfirmed,

            @Schema(description = "Confirms the deadline, and that it has passed already when the plan is issued")
            Boolean overdueAtBirth) {}
}

package vn.chiso.task.issuance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.plan.PlanItemContent;
import vn.chiso.task.plan.PlanRequest;
import vn.chiso.task.secrecy.NotSecret;
import vn.chiso.task.task.ReportingDutyRequest;
import vn.chiso.task.task.TaskRequest;

/** What another edition of an issued plan says; what is left out stays. */
@Schema(name = "PlanRevisionRequest")
record RevisionRequest(
        @NotBlank @Size(max = 2000) @NotSecret String reason,

        @Valid Words plan,

        @Size(max = 20)
        @Schema(
                description =
                        "All of them; absent where they stay. Open work of those that keep their code and units follows their words and date, open work of those left out is recalled, new ones are given out. One that asks other units, or has a deadline of another kind, is given anew")
        List<PlanRequest.@NotNull @Valid Requirement> requirements,

        @Size(max = 100) List<@NotNull @Valid ChangedItem> changeItems,
        @Size(max = 500) List<@NotNull @Valid ChangedTask> changeTasks,

        @Size(max = 500) @Schema(description = "Their open work is recalled with the reason; what is done stays")
        List<@NotNull UUID> dropTaskIds,

        @Size(max = 500) List<@NotNull @Valid AddedTask> addTasks,
        @Size(max = 100) List<@NotNull @Valid AddedItem> addItems,

        @Size(max = 10) @Schema(description = "Reports on the plan from now on")
        List<@NotNull @Valid ReportingDutyRequest> addReportingDuties) {

    RevisionRequest {
        dropTaskIds = dropTaskIds == null
                ? List.of()
                : dropTaskIds.stream().distinct().toList();
        changeItems = changeItems == null ? List.of() : changeItems;
        changeTasks = changeTasks == null ? List.of() : changeTasks;
        addTasks = addTasks == null ? List.of() : addTasks;
        addItems = addItems == null ? List.of() : addItems;
        addReportingDuties = addReportingDuties == null ? List.of() : addReportingDuties;
    }

    boolean saysNothing() {
        return plan == null
                && requirements == null
                && changeItems.isEmpty()
                && changeTasks.isEmpty()
                && dropTaskIds.isEmpty()
                && addTasks.isEmpty()
                && addItems.isEmpty()
                && addReportingDuties.isEmpty();
    }

    @Schema(name = "RevisedPlanWords")
    record Words(
            @Size(min = 1, max = 500) @NotSecret String title,

            @Valid
            @Schema(description = "Deadlines that were read by the date of the paper before stay as they were read")
            PlanRequest.Document document,

            @Schema(description = "Follows the plan from now on; open assignments go over to it")
            UUID standingOfficeUnitId) {}

    @Schema(name = "ChangedItem")
    record ChangedItem(
            @NotNull UUID itemId,

            @Valid PlanItemContent content,

            @Size(min = 1, max = 20)
            @Schema(
                    description =
                            "Who leads it now. Open work that its requirements gave to units that no longer do is recalled, the new leads get what is not over, and what a requirement asks of them that it asked of none of the former ones")
            List<@NotNull UUID> leadUnitIds) {}

    @Schema(
            name = "ChangedTask",
            description =
                    "The whole of it. Open assignments stay with whoever has them and follow another content, target or date; what is done stays as it was said. An extension that was granted keeps its date if that is later. Who leads as before keeps the work, open work of the others is recalled, new leads get what is not over. Another rule holds for what is to come; what the former one gave out stands. Only a deadline of another kind (an event, a rule where there was a date) makes another task: the old one is dropped and its open work recalled. For another order, drop the task and add one.")
    record ChangedTask(@NotNull UUID taskId, @NotNull @Valid TaskRequest task) {}

    @Schema(name = "AddedTask")
    record AddedTask(@NotNull UUID itemId, @NotNull @Valid TaskRequest task) {}

    @Schema(name = "AddedItem")
    record AddedItem(
            @NotNull @Valid PlanItemContent content,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid TaskRequest> tasks) {}
}

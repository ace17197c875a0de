package vn.chiso.task.issuance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.plan.PlanItemContent;
import vn.chiso.task.secrecy.NotSecret;
import vn.chiso.task.task.TaskRequest;

/** What another edition of an issued plan drops and adds; a changed task is dropped and added. */
@Schema(name = "PlanRevisionRequest")
record RevisionRequest(
        @NotBlank @Size(max = 2000) @NotSecret String reason,

        @Size(max = 500) @Schema(description = "Their open work is recalled with the reason; what is done stays")
        List<@NotNull UUID> dropTaskIds,

        @Size(max = 500) List<@NotNull @Valid AddedTask> addTasks,
        @Size(max = 100) List<@NotNull @Valid AddedItem> addItems) {

    RevisionRequest {
        dropTaskIds = dropTaskIds == null
                ? List.of()
                : dropTaskIds.stream().distinct().toList();
        addTasks = addTasks == null ? List.of() : addTasks;
        addItems = addItems == null ? List.of() : addItems;
    }

    @Schema(name = "AddedTask")
    record AddedTask(@NotNull UUID itemId, @NotNull @Valid TaskRequest task) {}

    @Schema(name = "AddedItem")
    record AddedItem(
            @NotNull @Valid PlanItemContent content,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid TaskRequest> tasks) {}
}

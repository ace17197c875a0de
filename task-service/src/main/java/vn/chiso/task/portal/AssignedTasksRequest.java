package vn.chiso.task.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;
import vn.chiso.task.task.TaskRequest;
import vn.chiso.task.task.TaskText;

/**
 * A document by which the province assigns tasks. Agencies are named by an identifier of either form, or by our code.
 *
 * @param sourceId the portal's own id: sent again with the same content it changes nothing, however much later
 * @param ownerAgency whose plan it becomes: its coordinators follow it and review the results
 */
@Schema(name = "AssignedTasks")
record AssignedTasksRequest(
        @Schema(examples = "QT-CT-2024-0012") @NotBlank @Size(max = 200) @NotSecret
        String sourceId,

        @NotBlank @Size(max = 500) @NotSecret String title,

        @Schema(examples = "H50.15") @NotBlank @Size(max = 60) @NotSecret
        String ownerAgency,

        @NotNull @Valid Document document,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items) {

    @Schema(name = "AssigningDocument")
    record Document(
            @Schema(examples = "12/CT-UBND") @NotBlank @Size(max = 100) @NotSecret
            String number,

            @NotNull LocalDate date,

            @Schema(examples = "H50") @NotBlank @Size(max = 60) @NotSecret
            String issuerAgency) {}

    /** What belongs together in the document. */
    @Schema(name = "AssignedItem")
    record Item(
            @Size(min = 1, max = 20) @NotSecret String number,
            @Size(min = 1, max = 50) @NotSecret String criterionCode,
            @NotBlank @Size(max = 2000) @NotSecret String title,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Task> tasks) {}

    /**
     * One task.
     *
     * @param deadlineText as the document writes it
     * @param leads each does it for itself
     */
    @Schema(name = "AssignedTask")
    record Task(
            @NotBlank @Size(max = 2000) @NotSecret String content,
            @Size(min = 1, max = 200) @NotSecret String target,

            @Schema(examples = "trước ngày 31/3/2024") @Size(max = 500) @NotSecret
            String deadlineText,

            @NotEmpty @Size(max = TaskRequest.MOST_PARTIES) List<@NotBlank @Size(max = 60) @NotSecret String> leads,
            @Size(max = TaskRequest.MOST_PARTIES) List<@NotBlank @Size(max = 60) @NotSecret String> cooperating,
            @Size(max = TaskRequest.MOST_PARTIES) List<@NotBlank @Size(max = 60) @NotSecret String> supervising) {

        Task {
            cooperating = cooperating == null ? List.of() : cooperating;
            supervising = supervising == null ? List.of() : supervising;
        }

        TaskText text() {
            return new TaskText(content, target, deadlineText);
        }
    }

    /** All agencies that it names. */
    Stream<String> agencies() {
        return Stream.concat(
                Stream.of(ownerAgency, document.issuerAgency()),
                items.stream()
                        .flatMap(item -> item.tasks().stream())
                        .flatMap(task -> Stream.of(task.leads(), task.cooperating(), task.supervising()))
                        .flatMap(List::stream));
    }
}

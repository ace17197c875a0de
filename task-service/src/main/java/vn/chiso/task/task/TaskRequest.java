package vn.chiso.task.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.secrecy.NotSecret;

/** A task of a draft; the whole of it is replaced. */
@Schema(name = "TaskChange", examples = """
            {"content": "Tuyên truyền, hướng dẫn nộp hồ sơ trực tuyến", "target": "≥ 80 %",
             "deadlineText": "trước ngày 30/11/2024",
             "leads": [{"unitId": "0190e1a0-0000-7000-8000-000000000102"}]}""")
public record TaskRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Giải quyết 100% hồ sơ TTHC sớm hẹn và đúng hẹn") @NotSecret
        String content,

        @Size(min = 1, max = 200) @Schema(examples = "≥ 30 %") @NotSecret
        String target,

        @Size(max = DeadlineReader.LONGEST_TEXT) @Schema(examples = "Hoàn thành trong quý III/2024") @NotSecret
        String deadlineText,

        @NotNull
        @Size(max = TaskRequest.MOST_PARTIES)
        @Schema(description = "Who does it; several lead jointly, each for itself")
        List<@NotNull @Valid Party> leads,

        @Size(max = TaskRequest.MOST_PARTIES) List<@NotNull @Valid Party> cooperating,
        @Size(max = TaskRequest.MOST_PARTIES) List<@NotNull @Valid Party> supervising,

        @Schema(description = "The caller has seen how the deadline is read and confirms it")
        Boolean deadlineConfirmed,

        @Schema(description = "Confirms the deadline, and that it has passed already when the plan is issued")
        Boolean overdueAtBirth) {

    /** Of one part. */
    public static final int MOST_PARTIES = 50;

    public TaskRequest {
        cooperating = cooperating == null ? List.of() : cooperating;
        supervising = supervising == null ? List.of() : supervising;
    }

    TaskText text() {
        return new TaskText(content, target, deadlineText);
    }

    @Schema(
            name = "TaskPartyChange",
            description = "A unit, a group of units, or the words of a document that fit nobody in particular")
    public record Party(
            @Size(min = 1, max = 500)
            @Schema(
                    description = "The words of the document; without them the name of the unit or group",
                    examples = "UBND các xã, thị trấn")
            @NotSecret
            String written,

            UUID unitId,
            UUID groupId,

            @Size(min = 1, max = 200)
            @Schema(description = "The work falls to whoever holds it", examples = "Chủ tịch UBND xã")
            @NotSecret
            String officialPosition,

            @Schema(description = "For words that fit nobody: they stay so, and nobody is given the work")
            Boolean withoutAssignee) {}
}

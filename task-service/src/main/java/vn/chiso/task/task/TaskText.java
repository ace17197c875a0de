package vn.chiso.task.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.deadline.ReadingContext;
import vn.chiso.task.secrecy.NotSecret;

/** The words of a task, under the constraints that hold for everyone who enters one. */
public record TaskText(
        @NotBlank @Size(max = 2000) @NotSecret String content,
        @Size(min = 1, max = 200) @NotSecret String target,
        @Size(max = DeadlineReader.LONGEST_TEXT) @NotSecret String deadlineText) {

    /** With the deadline as understood, and who takes part. */
    public TaskContent with(ReadingContext context, List<TaskParty> parties) {
        return new TaskContent(content, target, DeadlineReader.read(deadlineText, context), parties);
    }
}

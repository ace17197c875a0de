package vn.chiso.task.assignment.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** Trả lời khó khăn, vướng mắc. */
@Schema(name = "ObstacleAnswer")
record AnswerRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(examples = "Phòng Tài chính - Kế hoạch sẽ bố trí kinh phí trong tháng 4")
        @NotSecret
        String answer) {}

package vn.chiso.task.occurrence.checkin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** How continuous work goes. */
@Schema(name = "NewCheckIn")
record CheckInRequest(
        @NotNull @Schema(description = "The unit that does the work")
        UUID unitId,

        @NotBlank
        @Size(max = 4_000)
        @Schema(examples = "Trong tháng 5 đã đăng 03 tin, bài; không có phản ánh, kiến nghị")
        @NotSecret
        String note) {}

package vn.chiso.task.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** A feed to be made. */
@Schema(name = "NewCalendarFeed")
record FeedRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Việc của Phòng Nội vụ") @NotSecret
        String name,

        @Schema(description = "The unit whose assignments it shows; absent for those of the caller himself")
        UUID unitId) {}

package vn.chiso.task.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.recurrence.ReportingWindow;

/** Who reports on a plan, how often, and by which day. */
@Schema(name = "ReportingDuty")
public record ReportingDutyRequest(
        @NotNull @Schema(description = "What each report covers: from the 15th to the 14th (Decree 09/2019)")
        ReportingWindow window,

        @NotNull
        @Min(ReportingWindow.EARLIEST_DAY)
        @Max(ReportingWindow.LATEST_DAY)
        @Schema(description = "Day of the last month of the window on which the report is due", examples = "20")
        Integer dueDay,

        @NotEmpty
        @Size(max = TaskRequest.MOST_PARTIES)
        @Schema(description = "Each unit, and each member of a group, has a slot of its own")
        List<TaskRequest.@NotNull @Valid Party> reporters) {}

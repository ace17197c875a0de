package vn.chiso.task.occurrence.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.recurrence.Recurrence;
import vn.chiso.task.recurrence.ReportingWindow;

/** By what rule a task comes again from now on: one of RFC 5545, or reports of a window of Decree 09/2019/NĐ-CP. */
@Schema(name = "RecurrenceChange")
record RecurrenceRequest(
        @Size(min = 1, max = Recurrence.LONGEST_RULE)
        @Schema(description = "RRULE by days, at most daily", examples = "FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20241231")
        String rule,

        @Valid Reports reports) {

    /** Each covers the time from the 15th to the 14th. */
    @Schema(name = "ReportsOfWindow")
    record Reports(
            @NotNull ReportingWindow window,

            @NotNull
            @Min(ReportingWindow.EARLIEST_DAY)
            @Max(ReportingWindow.LATEST_DAY)
            @Schema(description = "Day of the last month of the window on which the report is due")
            Integer dueDay) {}
}

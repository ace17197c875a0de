package vn.chiso.task.occurrence.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.recurrence.ReportingWindow;

/** The rule by which a task, or a part of it, comes again. */
@Schema(name = "Recurrence")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecurrenceResponse(
        @Schema(description = "0 for the whole task, else the part of its compound text")
        int part,

        long version,
        String rule,

        @Schema(description = "What each occurrence reports on; absent for the time between two days of the rule")
        ReportingWindow window,

        @Schema(description = "Who sets the dates; absent where the rule gives them")
        String dateFrom,

        @Schema(description = "From when the rule holds; what was made before stands")
        LocalDate startsOn,

        @Schema(description = "The last day that has its occurrence")
        LocalDate madeTo,

        @Schema(description = "The next day to be made; absent where the rule has ended")
        LocalDate nextOn,

        @Schema(description = "Why it is due and makes nothing; absent while it goes on")
        RuleHold hold) {

    static RecurrenceResponse from(RecurrenceRow row) {
        return new RecurrenceResponse(
                row.part(),
                row.version(),
                row.rule(),
                row.window(),
                row.dateFrom(),
                row.startsOn(),
                row.madeTo(),
                row.nextOn(),
                row.hold());
    }
}

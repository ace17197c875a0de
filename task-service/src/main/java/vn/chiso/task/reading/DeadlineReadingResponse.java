package vn.chiso.task.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineKind;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.deadline.DeadlineWarning;

/** A deadline as understood, for a person to confirm. */
@Schema(name = "DeadlineReading")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineReadingResponse(
        @Schema(description = "The text as written") String text,

        @Schema(required = true) DeadlineKind type,

        @Schema(
                description = "What was understood, in words of the caller's language",
                examples = "Trước ngày 20/11/2024 (tính đến hết ngày 20/11/2024)")
        String understood,

        @Schema(description = "Last day in time; absent where no date follows from the text")
        LocalDate dueDate,

        @Schema(description = "The date that the text states")
        LocalDate statedDate,

        @Schema(description = "False where the text excludes the stated date (\"trước ngày\")")
        Boolean inclusive,

        @Schema(description = "What it says besides dates: rule, event, who sets the date")
        Details details,

        @Schema(description = "Of a compound text: each part is due by itself")
        List<Part> parts,

        @Schema(description = "Of a recurrence: the next days, from the issue of the document or from today")
        List<LocalDate> nextOccurrences,

        @Schema(
                description =
                        "Where a period ends by the Civil Code (2015, art. 148.5): the next working day, if its last"
                                + " one is off. Absent where the calendar is not loaded; the due date is not moved")
        LocalDate periodEndsOn,

        @Schema(description = "What a person should look at; a warning never moves a date", required = true)
        List<DeadlineWarning> warnings,

        @Schema(description = "Per cent; below 100 a person confirms the reading", required = true)
        int confidence) {

    /** A part of a compound text. */
    @Schema(name = "DeadlinePart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            @Schema(description = "What is due by it, as written")
            String work,

            @Schema(required = true) DeadlineKind type,
            LocalDate dueDate,
            LocalDate statedDate,
            Boolean inclusive,
            Details details) {}

    /** Each is absent where the text does not say it. */
    @Schema(name = "DeadlineDetails")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Details(
            @Schema(description = "First day of a range or period")
            LocalDate from,

            @Schema(description = "RRULE of RFC 5545", examples = "FREQ=MONTHLY;BYMONTHDAY=25")
            String rule,

            @Schema(description = "What has to happen first")
            String event,

            @Schema(description = "How long after it", examples = "5 WORKING_DAYS")
            String within,

            @Schema(description = "Who sets the date") String setBy,
            @Schema(description = "What is to be reached") String target) {

        private static Details of(Deadline deadline) {
            return switch (deadline) {
                case Deadline.TargetByDate target
                when target.target() != null -> new Details(null, null, null, null, null, target.target());
                case Deadline.Range range
                when range.from() != null -> new Details(range.from(), null, null, null, null, null);
                case Deadline.PeriodEnd end -> new Details(end.period().firstDay(), null, null, null, null, null);
                case Deadline.Recurring recurring -> new Details(null, recurring.rule(), null, null, null, null);
                case Deadline.RecurringExternal external ->
                    new Details(null, external.rule(), null, null, external.setBy(), null);
                case Deadline.ContinuousPlusTrigger trigger ->
                    new Details(null, null, trigger.trigger(), null, null, null);
                case Deadline.EventWhen when -> new Details(null, null, when.event(), null, null, null);
                case Deadline.EventAfter after ->
                    new Details(
                            null,
                            null,
                            after.event(),
                            after.within() == null
                                    ? null
                                    : after.within().amount() + " "
                                            + after.within().unit(),
                            null,
                            null);
                case Deadline.ExternalSchedule external -> new Details(null, null, null, null, external.setBy(), null);
                case Deadline.FixedDate _,
                        Deadline.TargetByDate _,
                        Deadline.Range _,
                        Deadline.BeforePeriod _,
                        Deadline.Continuous _,
                        Deadline.Compound _,
                        Deadline.None _ -> null;
            };
        }
    }

    public static DeadlineReadingResponse from(DeadlineReading reading) {
        var deadline = reading.deadline();
        return new DeadlineReadingResponse(
                reading.text(),
                deadline.kind(),
                null,
                reading.dueOn().orElse(null),
                deadline.statedOn().orElse(null),
                inclusive(deadline),
                Details.of(deadline),
                parts(reading),
                null,
                null,
                reading.warnings(),
                reading.confidence());
    }

    private static List<Part> parts(DeadlineReading reading) {
        return reading.deadline() instanceof Deadline.Compound compound
                ? compound.parts().stream()
                        .map(part -> new Part(
                                part.work(),
                                part.deadline().kind(),
                                reading.dueOn(part.deadline()).orElse(null),
                                part.deadline().statedOn().orElse(null),
                                inclusive(part.deadline()),
                                Details.of(part.deadline())))
                        .toList()
                : null;
    }

    private static Boolean inclusive(Deadline deadline) {
        boolean says = deadline.dueOn().isPresent() || deadline instanceof Deadline.Recurring;
        return says ? deadline.statedDateIncluded() : null;
    }

    DeadlineReadingResponse explained(
            List<DeadlineWarning> all, String inWords, List<LocalDate> occurrences, LocalDate periodEnd) {
        return new DeadlineReadingResponse(
                text,
                type,
                inWords,
                dueDate,
                statedDate,
                inclusive,
                details,
                parts,
                occurrences.isEmpty() ? null : occurrences,
                periodEnd,
                all,
                confidence);
    }
}

package vn.chiso.task.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a written deadline means. Two thirds of the actions in real plans have no date that can be computed from their text, so
 * a kind without a due date is as ordinary as one with it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Deadline.FixedDate.class, name = "FIXED_DATE"),
    @JsonSubTypes.Type(value = Deadline.TargetByDate.class, name = "TARGET_BY_DATE"),
    @JsonSubTypes.Type(value = Deadline.Range.class, name = "RANGE"),
    @JsonSubTypes.Type(value = Deadline.PeriodEnd.class, name = "PERIOD_END"),
    @JsonSubTypes.Type(value = Deadline.BeforePeriod.class, name = "BEFORE_PERIOD"),
    @JsonSubTypes.Type(value = Deadline.Recurring.class, name = "RECURRING"),
    @JsonSubTypes.Type(value = Deadline.RecurringExternal.class, name = "RECURRING_EXTERNAL"),
    @JsonSubTypes.Type(value = Deadline.Continuous.class, name = "CONTINUOUS"),
    @JsonSubTypes.Type(value = Deadline.ContinuousPlusTrigger.class, name = "CONTINUOUS_PLUS_TRIGGER"),
    @JsonSubTypes.Type(value = Deadline.EventWhen.class, name = "EVENT_WHEN"),
    @JsonSubTypes.Type(value = Deadline.EventAfter.class, name = "EVENT_AFTER"),
    @JsonSubTypes.Type(value = Deadline.ExternalSchedule.class, name = "EXTERNAL_SCHEDULE"),
    @JsonSubTypes.Type(value = Deadline.Compound.class, name = "COMPOUND"),
    @JsonSubTypes.Type(value = Deadline.None.class, name = "NONE"),
})
public sealed interface Deadline {

    /**
     * "Trước ngày D" ({@code inclusive} false) or "chậm nhất ngày D" (true). Real notices use both for one and the same date, so
     * the bound is kept as written and both are due at the end of D.
     */
    record FixedDate(LocalDate stated, boolean inclusive) implements Deadline {}

    /** "Đến D đạt 100 %": {@code target} is the wording of what must be reached, null where the text names none. */
    record TargetByDate(LocalDate stated, String target) implements Deadline {}

    /** "Từ nay đến D": {@code from} is the document's issue date, null while that is not known. */
    record Range(LocalDate from, LocalDate to) implements Deadline {}

    /** "Quý III/2024": due on the last day of the period. */
    record PeriodEnd(CalendarPeriod period) implements Deadline {}

    /** "Trước tháng 11/2024": due on the day before the period begins. */
    record BeforePeriod(CalendarPeriod period) implements Deadline {}

    /**
     * "Hàng tháng": {@code rule} is an RRULE of RFC 5545; "trước ngày 25 hằng tháng" excludes the days that it gives.
     *
     * @param within         "trong năm 2025": nothing is due outside; null where the text bounds nothing
     * @param lastWorkingDay due on the last working day up to each day of the rule, which only a calendar knows
     */
    record Recurring(String rule, boolean inclusive, CalendarPeriod within, boolean lastWorkingDay)
            implements Deadline {

        @JsonCreator
        public Recurring {}

        public Recurring(String rule, boolean inclusive) {
            this(rule, inclusive, null, false);
        }

        public Recurring during(CalendarPeriod period) {
            return new Recurring(rule, inclusive, period, lastWorkingDay);
        }

        /** The first day that may be due, seen from a day on. */
        public LocalDate startFrom(LocalDate day) {
            return within == null || within.firstDay().isBefore(day) ? day : within.firstDay();
        }
    }

    /** "Hàng năm, theo thời gian quy định của …": recurs, but somebody else says when. */
    record RecurringExternal(String rule, String setBy) implements Deadline {}

    /** "Thường xuyên": never due, checked in on; {@code until} is null for a duty without an end. */
    record Continuous(LocalDate until) implements Deadline {}

    /** "Thường xuyên khi có …": continuous, and due again whenever the trigger happens. */
    record ContinuousPlusTrigger(String trigger) implements Deadline {}

    /** "Khi có …". */
    record EventWhen(String event) implements Deadline {}

    /** "Sau khi …"; {@code within} is null where the text does not say how soon after. */
    record EventAfter(String event, Term within) implements Deadline {}

    /** "Theo quy định của …": a date that somebody else sets. */
    record ExternalSchedule(String setBy) implements Deadline {}

    /** Several deadlines in one text; each part is due by itself. */
    record Compound(List<Part> parts) implements Deadline {
        public Compound {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a compound text. How it is written says nothing about what it means.
     *
     * @param work what is due by it, null where the text does not say
     * @param text its own words, without the work; null where they cannot be cut out
     */
    record Part(String work, Deadline deadline, String text) {

        public Part(String work, Deadline deadline) {
            this(work, deadline, null);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Part part && Objects.equals(work, part.work) && deadline.equals(part.deadline);
        }

        @Override
        public int hashCode() {
            return Objects.hash(work, deadline);
        }
    }

    /** No deadline, or none that was understood. */
    record None() implements Deadline {}

    /** Last day on which the work is in time; the day ends at 24:00 (Civil Code 2015, art. 148). Empty where no date follows. */
    default Optional<LocalDate> dueOn() {
        return Optional.ofNullable(
                switch (this) {
                    case FixedDate fixed -> fixed.stated();
                    case TargetByDate target -> target.stated();
                    case Range range -> range.to();
                    case PeriodEnd end -> end.period().lastDay();
                    case BeforePeriod before -> before.period().firstDay().minusDays(1);
                    case Recurring _,
                            RecurringExternal _,
                            Continuous _,
                            ContinuousPlusTrigger _,
                            EventWhen _,
                            EventAfter _,
                            ExternalSchedule _,
                            Compound _,
                            None _ -> null;
                });
    }

    /** The date as the text states it; it may lie after the due date one day. Empty where the text states none. */
    default Optional<LocalDate> statedOn() {
        return switch (this) {
            case FixedDate fixed -> Optional.of(fixed.stated());
            case TargetByDate target -> Optional.of(target.stated());
            case Range range -> Optional.of(range.to());
            case PeriodEnd _,
                    BeforePeriod _,
                    Recurring _,
                    RecurringExternal _,
                    Continuous _,
                    ContinuousPlusTrigger _,
                    EventWhen _,
                    EventAfter _,
                    ExternalSchedule _,
                    Compound _,
                    None _ -> Optional.empty();
        };
    }

    /** Whether the stated date itself still counts by the letter of the text: false for "trước", which excludes it. */
    default boolean statedDateIncluded() {
        return switch (this) {
            case FixedDate fixed -> fixed.inclusive();
            case Recurring recurring -> recurring.inclusive();
            case BeforePeriod _ -> false;
            case TargetByDate _,
                    Range _,
                    PeriodEnd _,
                    RecurringExternal _,
                    Continuous _,
                    ContinuousPlusTrigger _,
                    EventWhen _,
                    EventAfter _,
                    ExternalSchedule _,
                    Compound _,
                    None _ -> true;
        };
    }

    /** The deadlines of which this one is made: its parts if it is compound, else itself. */
    default List<Deadline> singles() {
        return this instanceof Compound compound
                ? compound.parts().stream().map(Part::deadline).toList()
                : List.of(this);
    }

    default DeadlineKind kind() {
        return switch (this) {
            case FixedDate _ -> DeadlineKind.FIXED_DATE;
            case TargetByDate _ -> DeadlineKind.TARGET_BY_DATE;
            case Range _ -> DeadlineKind.RANGE;
            case PeriodEnd _ -> DeadlineKind.PERIOD_END;
            case BeforePeriod _ -> DeadlineKind.BEFORE_PERIOD;
            case Recurring _ -> DeadlineKind.RECURRING;
            case RecurringExternal _ -> DeadlineKind.RECURRING_EXTERNAL;
            case Continuous _ -> DeadlineKind.CONTINUOUS;
            case ContinuousPlusTrigger _ -> DeadlineKind.CONTINUOUS_PLUS_TRIGGER;
            case EventWhen _ -> DeadlineKind.EVENT_WHEN;
            case EventAfter _ -> DeadlineKind.EVENT_AFTER;
            case ExternalSchedule _ -> DeadlineKind.EXTERNAL_SCHEDULE;
            case Compound _ -> DeadlineKind.COMPOUND;
            case None _ -> DeadlineKind.NONE;
        };
    }
}

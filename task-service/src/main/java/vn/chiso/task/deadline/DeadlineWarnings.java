package vn.chiso.task.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.task.deadline.grammar.Outcome;

/** What a person should look at in a deadline that was understood, in any of its parts. */
public final class DeadlineWarnings {

    private DeadlineWarnings() {}

    static List<DeadlineWarning> of(Outcome.Understood understood, ReadingContext context) {
        var warnings = new LinkedHashSet<>(understood.warnings());
        understood
                .deadline()
                .singles()
                .forEach(deadline -> DeadlineReading.dueOn(deadline, context.dueDayBefore())
                        .ifPresent(due -> add(due, context, warnings)));
        if (understood.deadline().singles().stream().anyMatch(deadline -> endedBefore(deadline, context.issuedOn()))) {
            warnings.add(DeadlineWarning.BEFORE_ISSUE_DATE);
        }
        return List.copyOf(warnings);
    }

    private static boolean endedBefore(Deadline deadline, LocalDate issuedOn) {
        return issuedOn != null
                && deadline instanceof Deadline.Recurring recurring
                && recurring.within() != null
                && recurring.within().lastDay().isBefore(issuedOn);
    }

    private static void add(LocalDate due, ReadingContext context, Set<DeadlineWarning> warnings) {
        ofDay(due, context.days()).forEach(warnings::add);
        if (context.issuedOn() != null && due.isBefore(context.issuedOn())) {
            warnings.add(DeadlineWarning.BEFORE_ISSUE_DATE);
        }
    }

    /** By the calendar where its year is loaded; by the weekday alone where not, and then that is said. */
    public static Stream<DeadlineWarning> ofDay(LocalDate day, OfficeDays days) {
        var byWeekday = isWeekend(day) ? Stream.of(DeadlineWarning.WEEKEND) : Stream.<DeadlineWarning>empty();
        if (days == null) {
            return byWeekday;
        }
        Optional<OfficeDays.Nature> nature = days.on(day);
        return nature.isEmpty()
                ? Stream.concat(byWeekday, Stream.of(DeadlineWarning.CALENDAR_NOT_LOADED))
                : switch (nature.get()) {
                    case WORKING -> Stream.empty();
                    case WEEKEND -> Stream.of(DeadlineWarning.WEEKEND);
                    case DAY_OFF -> Stream.of(DeadlineWarning.HOLIDAY);
                };
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

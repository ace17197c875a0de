package vn.chiso.task.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.task.calendar.WorkCalendars;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.Deadline.Recurring;
import vn.chiso.task.deadline.DeadlineMentions;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.deadline.DeadlineWarning;
import vn.chiso.task.deadline.DeadlineWarnings;
import vn.chiso.task.deadline.OfficeDays;
import vn.chiso.task.deadline.ReadingContext;
import vn.chiso.task.recurrence.Recurrence;
import vn.chiso.task.recurrence.RuleFaultException;

/** Reads a deadline with all that is known around it: calendars, the task's own words, the deadlines of others. */
@ApplicationScoped
class DeadlineReadings {

    /** Enough to see whether a rule is meant. */
    private static final int OCCURRENCES_SHOWN = 5;

    private static final String DAILY = "FREQ=DAILY";

    private final Caller caller;
    private final WorkCalendars calendars;
    private final BusinessClock clock;

    DeadlineReadings(Caller caller, WorkCalendars calendars, BusinessClock clock) {
        this.caller = caller;
        this.calendars = calendars;
        this.clock = clock;
    }

    DeadlineReadingResponse read(DeadlineReadingRequest request, Locale language) {
        if (caller.grants().isEmpty()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
        var days = calendars.officeDays();
        var context = new ReadingContext(request.planYear(), request.issuedOn())
                .withDueDayBefore(Boolean.TRUE.equals(request.dueDayBefore()))
                .withDays(days);
        var reading = DeadlineReader.read(request.text(), context);
        var warnings = new LinkedHashSet<>(reading.warnings());
        warnings.addAll(ofTask(reading, request.task(), context));
        if (isBeforePerformers(reading, request.performerDeadlines(), context)) {
            warnings.add(DeadlineWarning.SUPERVISOR_DUE_BEFORE_PERFORMER);
        }
        var start = request.issuedOn() == null ? clock.today() : request.issuedOn();
        var occurrences = occurrences(reading, start, days);
        warnings.addAll(ofOccurrences(reading, occurrences, days));
        return DeadlineReadingResponse.from(reading)
                .explained(
                        List.copyOf(warnings),
                        DeadlineTexts.understood(reading, language),
                        occurrences,
                        endOfPeriod(reading, days).orElse(null));
    }

    private static List<DeadlineWarning> ofTask(DeadlineReading reading, String task, ReadingContext context) {
        var warnings = new ArrayList<DeadlineWarning>();
        var due = reading.deadline().singles().stream()
                .flatMap(part -> reading.dueOn(part).stream())
                .toList();
        if (!due.isEmpty()
                && DeadlineMentions.datesIn(task, context).stream()
                        .anyMatch(mention -> !due.contains(mention.dueOn().orElseThrow()))) {
            warnings.add(DeadlineWarning.CONFLICTING_DATE);
        }
        if (DeadlineMentions.recurrencesIn(task).stream()
                .map(mention -> (Recurring) mention.deadline())
                .anyMatch(mention -> reading.deadline() instanceof Deadline.Continuous
                        || reading.deadline() instanceof Recurring recurring
                                && !DeadlineMentions.recurAlike(recurring, mention))) {
            warnings.add(DeadlineWarning.RECURRENCE_MISMATCH);
        }
        return warnings;
    }

    private static boolean isBeforePerformers(DeadlineReading reading, List<String> others, ReadingContext context) {
        return others.stream()
                .distinct()
                .flatMap(text -> DeadlineReader.read(text, context).dueOn().stream())
                .anyMatch(due -> reading.dueOn().filter(due::isAfter).isPresent());
    }

    /** The next days on which it is due; none where a calendar would have to say which they are, and is not loaded. */
    private static List<LocalDate> occurrences(DeadlineReading reading, LocalDate start, OfficeDays days) {
        if (!(reading.deadline() instanceof Recurring recurring)) {
            return List.of();
        }
        try {
            var shown = Recurrence.of(recurring.rule())
                    .from(recurring.startFrom(start))
                    .limit(OCCURRENCES_SHOWN)
                    .toList();
            if (!recurring.lastWorkingDay()) {
                return shown;
            }
            return shown.stream()
                    .flatMap(day -> OfficeDays.lastWorkingUpTo(day, days).stream())
                    .filter(day -> !day.isBefore(start))
                    .toList();
        } catch (RuleFaultException e) {
            throw new IllegalStateException("The grammar makes rules that can be followed: " + recurring.rule(), e);
        }
    }

    /** A daily duty is known to have weekends. */
    private static List<DeadlineWarning> ofOccurrences(
            DeadlineReading reading, List<LocalDate> occurrences, OfficeDays days) {
        if (!(reading.deadline() instanceof Recurring recurring)
                || recurring.rule().startsWith(DAILY)) {
            return List.of();
        }
        if (recurring.lastWorkingDay()) {
            return occurrences.size() < OCCURRENCES_SHOWN ? List.of(DeadlineWarning.CALENDAR_NOT_LOADED) : List.of();
        }
        return occurrences.stream()
                .flatMap(day -> DeadlineWarnings.ofDay(day, days))
                .distinct()
                .toList();
    }

    /** Where the Civil Code (art. 148.5) lets the period end; empty where the calendar does not say. The due date stays. */
    private static Optional<LocalDate> endOfPeriod(DeadlineReading reading, OfficeDays days) {
        if (!(reading.deadline() instanceof Deadline.PeriodEnd end)) {
            return Optional.empty();
        }
        var day = end.period().lastDay();
        for (int later = 0; later <= OfficeDays.LONGEST_REST; later++) {
            var nature = days.on(day.plusDays(later));
            if (nature.isEmpty()) {
                return Optional.empty();
            }
            if (nature.get() == OfficeDays.Nature.WORKING) {
                return Optional.of(day.plusDays(later));
            }
        }
        return Optional.empty();
    }
}

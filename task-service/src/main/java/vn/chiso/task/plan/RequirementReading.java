package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.calendar.WorkCalendars;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.deadline.ReadingContext;
import vn.chiso.task.reading.DeadlineConfirmations;

/** Reads the requirements that a coordinator enters, with their deadlines. */
@ApplicationScoped
class RequirementReading {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final BusinessClock clock;
    private final WorkCalendars calendars;
    private final DeadlineConfirmations confirmations;

    RequirementReading(BusinessClock clock, WorkCalendars calendars, DeadlineConfirmations confirmations) {
        this.clock = clock;
        this.calendars = calendars;
        this.confirmations = confirmations;
    }

    /** A year that a text leaves out is that of the document, else the running one. */
    List<PlanRequirement> read(
            List<PlanRequest.Requirement> entered, PlanDocument document, List<PlanRequirement> known) {
        var context = context(document);
        return entered.stream()
                .map(one -> requirement(one, context)
                        .confirmed(confirmations.of(one.deadlineConfirmed(), one.overdueAtBirth()))
                        .asConfirmedIn(known))
                .toList();
    }

    /** With the days of the calendars that are loaded. */
    ReadingContext context(PlanDocument document) {
        var issuedOn = document.date();
        return new ReadingContext((issuedOn == null ? clock.today() : issuedOn).getYear(), issuedOn)
                .withDueDayBefore(document.dueDayBefore())
                .withDays(calendars.officeDays());
    }

    private static PlanRequirement requirement(PlanRequest.Requirement entered, ReadingContext context) {
        var reading = DeadlineReader.read(entered.deadlineText(), context);
        return new PlanRequirement(
                entered.code(),
                entered.title(),
                entered.target(),
                entered.unitTypes() == null ? null : List.copyOf(entered.unitTypes()),
                entered.deadlineText(),
                reading,
                reading.dueOn().orElse(null),
                null);
    }

    /** What the single fields cannot see: doubled codes, and a date that is a slip of the pen. */
    static void check(List<PlanRequest.Requirement> requirements, PlanRequest.Document document, String pointer) {
        var violations = new ArrayList<Violation>();
        var codes = new HashSet<String>();
        for (int i = 0; i < requirements.size(); i++) {
            var code = requirements.get(i).code();
            if (!codes.add(code)) {
                violations.add(new Violation("/requirements/" + i + "/code", "duplicate-code", code));
            }
        }
        violations.addAll(faults(document, pointer));
        if (!violations.isEmpty()) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED).withErrors(violations);
        }
    }

    static void checkDate(PlanRequest.Document document) {
        var violations = faults(document, "");
        if (!violations.isEmpty()) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED).withErrors(violations);
        }
    }

    private static List<Violation> faults(PlanRequest.Document document, String pointer) {
        var issued = document == null ? null : document.date();
        return issued != null && (issued.getYear() < FIRST_YEAR || issued.getYear() > LAST_YEAR)
                ? List.of(new Violation(pointer + "/document/date", "year-out-of-range", issued.toString()))
                : List.of();
    }
}

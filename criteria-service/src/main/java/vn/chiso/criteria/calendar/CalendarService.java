package vn.chiso.criteria.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.calendar.day.CalendarFault;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;

/** Loads years and revises them. The calendar is the nation's, so the editors of any whole tree keep it. */
@ApplicationScoped
public class CalendarService {

    private final CalendarRepository calendars;
    private final CalendarRevisionRepository revisions;
    private final CatalogueAccess access;
    private final CalendarAnnouncer announcer;
    private final BusinessClock clock;

    CalendarService(
            CalendarRepository calendars,
            CalendarRevisionRepository revisions,
            CatalogueAccess access,
            CalendarAnnouncer announcer,
            BusinessClock clock) {
        this.calendars = calendars;
        this.revisions = revisions;
        this.access = access;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Transactional
    public CalendarResponse load(CalendarRequest request) {
        var grant = access.requireEditorOfRoot();
        int year = request.year();
        if (calendars.ofYear(year).isPresent()) {
            throw new ProblemException(CalendarProblem.CALENDAR_LOADED, Integer.toString(year)).at("/year");
        }
        requireSound(year, request.says());
        var calendar = new CalendarYear(year);
        calendars.persist(calendar);
        var after = record(calendar, request.says());
        announcer.announceLoaded(after, grant);
        return after;
    }

    @Transactional
    public CalendarResponse revise(int year, ExpectedVersion expected, CalendarRevisionRequest request) {
        access.requireReader();
        var grant = access.requireEditorOfRoot();
        var calendar = calendars
                .ofYear(year)
                .orElseThrow(() -> new ProblemException(CalendarProblem.CALENDAR_NOT_LOADED, Integer.toString(year)));
        expected.check(calendar.version());
        requireSound(year, request.says());
        var before = CalendarResponse.of(calendar, revisions.latest(calendar));
        calendar.revise();
        var after = record(calendar, request.says());
        announcer.announceRevised(before, after, grant);
        return after;
    }

    private CalendarResponse record(CalendarYear calendar, CalendarDocument document) {
        var revision = new CalendarRevision(calendar, document, clock.today());
        revisions.persist(revision);
        // So that the version shown is the one stored.
        revisions.flush();
        return CalendarResponse.of(calendar, revision);
    }

    private static void requireSound(int year, CalendarDocument document) {
        var faults = CalendarFault.of(year, document.entries());
        if (!faults.isEmpty()) {
            throw new ProblemException(CalendarProblem.CALENDAR_FAULTY, faults.size())
                    .withErrors(faults.stream()
                            .map(fault -> new Violation(
                                    "/entries/" + fault.position() + "/date",
                                    fault.kind().id(),
                                    fault.date().toString()))
                            .toList());
        }
    }
}

package vn.chiso.criteria.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.calendar.day.CalendarDaysResponse;
import vn.chiso.criteria.calendar.day.WorkingDayResponse;
import vn.chiso.criteria.calendar.day.WorkingDays;
import vn.chiso.criteria.calendar.day.YearDays;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.ProblemException;

/** Answers by the years that are loaded. A year that is not is refused, never guessed. */
@ApplicationScoped
public class Calendars {

    private final CalendarRepository calendars;
    private final CalendarRevisionRepository revisions;
    private final CatalogueAccess access;

    Calendars(CalendarRepository calendars, CalendarRevisionRepository revisions, CatalogueAccess access) {
        this.calendars = calendars;
        this.revisions = revisions;
        this.access = access;
    }

    @Transactional
    public CalendarResponse find(int year) {
        access.requireReader();
        var calendar = loaded(year);
        return CalendarResponse.of(calendar, revisions.latest(calendar));
    }

    @Transactional
    Page<CalendarSummary> find(PageRequest page) {
        access.requireReader();
        return Page.of(
                        calendars.after(position(page), page.limit()),
                        page.limit(),
                        calendar -> List.of(Integer.toString(calendar.year())))
                .map(CalendarSummary::from);
    }

    @Transactional
    Page<CalendarRevisionResponse> revisions(int year, PageRequest page) {
        access.requireReader();
        return Page.of(
                        revisions.after(loaded(year), position(page), page.limit()),
                        page.limit(),
                        revision -> List.of(Integer.toString(revision.revision())))
                .map(CalendarRevision::response);
    }

    /**
     * @param from first of January if null
     * @param to last of December if null
     */
    @Transactional
    CalendarDaysResponse days(int year, LocalDate from, LocalDate to) {
        access.requireReader();
        var days = daysOf(year);
        var first = from == null ? Year.of(year).atDay(1) : from;
        var last = to == null ? Year.of(year + 1).atDay(1).minusDays(1) : to;
        if (first.getYear() != year || last.getYear() != year || first.isAfter(last)) {
            throw new ProblemException(CalendarProblem.CALENDAR_RANGE, Integer.toString(year));
        }
        return CalendarDaysResponse.of(days.between(first, last));
    }

    @Transactional
    WorkingDayResponse shift(LocalDate from, int days) {
        access.requireReader();
        return new WorkingDayResponse(from, days, new WorkingDays(this::daysOf).shift(from, days));
    }

    /** Every loaded year with its version, as {@code 2023:1,2024:0}. */
    @Transactional
    public String versions() {
        access.requireReader();
        return calendars.listAll().stream()
                .map(calendar -> calendar.year() + ":" + calendar.version())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Nothing for a year that is not loaded. */
    @Transactional
    public Optional<CalendarResponse> loadedYear(int year) {
        access.requireReader();
        return calendars.ofYear(year).map(calendar -> CalendarResponse.of(calendar, revisions.latest(calendar)));
    }

    /** @throws ProblemException 404 {@code calendar-not-loaded} */
    CalendarYear loaded(int year) {
        return calendars
                .ofYear(year)
                .orElseThrow(() -> new ProblemException(CalendarProblem.CALENDAR_NOT_LOADED, Integer.toString(year)));
    }

    private YearDays daysOf(int year) {
        return new YearDays(year, revisions.latest(loaded(year)).entries());
    }

    private static int position(PageRequest page) {
        return Cursor.position(page.cursor());
    }
}

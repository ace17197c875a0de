package vn.chiso.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps the working days of each year, by the events of {@code criteria.calendar}. */
@ApplicationScoped
class CalendarEventHandler implements EventHandler {

    private static final String WORKED = "SWAPPED_WORKING";

    private final Sql sql;
    private final Event<CalendarChanged> changed;

    CalendarEventHandler(Sql sql, Event<CalendarChanged> changed) {
        this.sql = sql;
        this.changed = changed;
    }

    /** What is needed of a calendar's state. */
    record CalendarEvent(Integer year, Long version, List<Day> entries) {

        record Day(LocalDate date, String kind) {}

        private String dates(boolean worked) {
            return entries.stream()
                    .filter(day -> WORKED.equals(day.kind()) == worked)
                    .map(day -> day.date().toString())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    @Override
    public String topic() {
        return "criteria.calendar";
    }

    @Override
    public void handle(IncomingEvent event) {
        var calendar = event.as(CalendarEvent.class);
        if (calendar.year() == null || calendar.version() == null || calendar.entries() == null) {
            throw new PoisonEventException("a calendar needs year, version and entries");
        }
        int written = sql.update("""
                insert into working_year (year, source_version, days_off, days_worked)
                values (?, ?, ?::date[], ?::date[])
                on conflict (year) do update
                   set source_version = excluded.source_version, days_off = excluded.days_off,
                       days_worked = excluded.days_worked
                 where working_year.source_version < excluded.source_version
                """, calendar.year(), calendar.version(), calendar.dates(false), calendar.dates(true));
        if (written > 0) {
            changed.fire(new CalendarChanged(calendar.year()));
        }
    }
}

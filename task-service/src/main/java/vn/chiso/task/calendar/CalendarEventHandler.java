package vn.chiso.task.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps the newest calendar of each year. */
@ApplicationScoped
class CalendarEventHandler implements EventHandler {

    private final WorkCalendars calendars;

    CalendarEventHandler(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String topic() {
        return "criteria.calendar";
    }

    @Override
    public void handle(IncomingEvent event) {
        var calendar = event.as(CalendarState.class);
        if (calendar.id() == null || calendar.year() < 1 || calendar.entries().isEmpty()) {
            throw new PoisonEventException("a calendar needs id, year and entries");
        }
        for (var day : calendar.entries()) {
            if (day.date() == null || day.kind() == null || day.date().getYear() != calendar.year()) {
                throw new PoisonEventException("a day needs kind and a date within the year");
            }
        }
        calendars.apply(calendar);
    }
}

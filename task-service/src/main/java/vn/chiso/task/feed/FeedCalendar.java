package vn.chiso.task.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.ResourceBundle;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Assignments as iCalendar. Each is a to-do, and an event on its last day while it is open, because many programs show no to-dos. The same
 * assignments give the same bytes.
 */
final class FeedCalendar {

    /** At eight in the morning three days before, and on the day before: a date begins at midnight. */
    private static final List<Duration> ALARMS = List.of(Duration.ofHours(-64), Duration.ofHours(-16));

    private FeedCalendar() {}

    static String of(Feed feed, List<FeedDuty> duties, ResourceBundle texts) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Chiso//task-service//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", feed.name()));
        for (var duty : duties) {
            calendar.add(todo(duty, texts));
            if (!duty.isDone()) {
                calendar.add(event(duty, texts));
            }
        }
        return written(calendar);
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VToDo todo(FeedDuty duty, ResourceBundle texts) {
        var todo = new VToDo(false);
        describe(todo, "todo-", duty, duty.title(), texts);
        todo.add(new Due<>(duty.dueDate()));
        todo.add(status(duty));
        if (duty.isDone()) {
            todo.add(new Completed(duty.doneAt()));
        } else {
            ALARMS.forEach(before -> todo.add(alarm(before, Related.END, duty)));
        }
        return todo;
    }

    private static VEvent event(FeedDuty duty, ResourceBundle texts) {
        var event = new VEvent(false);
        describe(event, "event-", duty, texts.getString("event") + " " + duty.title(), texts);
        event.add(new DtStart<>(duty.dueDate()));
        event.add(new DtEnd<>(duty.dueDate().plusDays(1)));
        // A deadline keeps nobody from other meetings.
        event.add(ImmutableTransp.TRANSPARENT);
        ALARMS.forEach(before -> event.add(alarm(before, Related.START, duty)));
        return event;
    }

    private static void describe(
            CalendarComponent component, String kind, FeedDuty duty, String summary, ResourceBundle texts) {
        component.add(new Uid(kind + duty.id() + "@chiso"));
        component.add(new DtStamp(duty.createdAt()));
        component.add(new Sequence(Math.toIntExact(duty.version())));
        component.add(new Summary(summary));
        var description = texts.getString("unit") + " " + duty.unitName();
        component.add(new Description(
                duty.deadlineText() == null
                        ? description
                        : description + "\n" + texts.getString("deadline") + " " + duty.deadlineText()));
    }

    private static Status status(FeedDuty duty) {
        if (duty.isDone()) {
            return ImmutableStatus.VTODO_COMPLETED;
        }
        return duty.acceptedAt() == null ? ImmutableStatus.VTODO_NEEDS_ACTION : ImmutableStatus.VTODO_IN_PROCESS;
    }

    private static VAlarm alarm(Duration before, Related related, FeedDuty duty) {
        var alarm = new VAlarm();
        alarm.add(new Trigger(new ParameterList(List.of(related)), before));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(duty.title()));
        return alarm;
    }
}

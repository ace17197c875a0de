package vn.chiso.task.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.deadline.OfficeDays;

/** The replicated calendars, by year. */
@ApplicationScoped
public class WorkCalendars {

    private final Sql sql;
    private final ObjectMapper json;

    WorkCalendars(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** For one request: each year is read once. */
    public OfficeDays officeDays() {
        Map<Integer, Optional<YearOfDays>> years = new HashMap<>();
        return (LocalDate day) ->
                years.computeIfAbsent(day.getYear(), this::find).map(year -> year.natureOf(day));
    }

    /** @throws ProblemException from its methods, as soon as a day of a year is touched that is not loaded */
    public WorkingDays workingDays() {
        return new WorkingDays(year -> find(year)
                .orElseThrow(() -> new ProblemException(CalendarProblem.CALENDAR_NOT_LOADED, String.valueOf(year))));
    }

    private Optional<YearOfDays> find(int year) {
        return sql.query("select body from working_calendar where year = ?", row -> row.getString(1), year).stream()
                .map(this::read)
                .findFirst();
    }

    /** Takes over the state unless the same or a newer one is known. */
    @Transactional
    void apply(CalendarState calendar) {
        sql.update("""
                insert into working_calendar (year, version, body) values (?, ?, ?::jsonb)
                on conflict (year) do update set version = excluded.version, body = excluded.body
                 where working_calendar.version < excluded.version
                """, calendar.year(), calendar.version(), write(calendar));
    }

    private String write(CalendarState calendar) {
        try {
            return json.writeValueAsString(calendar);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A calendar is JSON", e);
        }
    }

    private YearOfDays read(String body) {
        try {
            return new YearOfDays(json.readValue(body, CalendarState.class).entries());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored calendar cannot be read", e);
        }
    }
}

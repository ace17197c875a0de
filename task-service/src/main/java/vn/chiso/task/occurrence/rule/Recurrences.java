package vn.chiso.task.occurrence.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.recurrence.ReportingWindow;

/** The rows of rules. */
@ApplicationScoped
public class Recurrences {

    private static final String SELECT = """
            select r.task_id, r.part, r.version, r.rule, r.due_day_before, r.reporting_window, r.date_from, r.starts_on,
                   r.made_to, r.next_on
              from task_recurrence r
            """;

    private final Sql sql;

    Recurrences(Sql sql) {
        this.sql = sql;
    }

    public void add(Collection<RecurrenceRow> rows) {
        sql.batch(
                """
                insert into task_recurrence (task_id, part, version, rule, due_day_before, reporting_window, date_from,
                                             starts_on, made_to, next_on)
                values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            row.taskId(),
                            row.part(),
                            row.rule(),
                            row.dueDayBefore(),
                            row.window() == null ? null : row.window().name(),
                            row.dateFrom(),
                            row.startsOn(),
                            row.madeTo(),
                            row.nextOn()
                        })
                        .toList());
    }

    Optional<RecurrenceRow> lock(UUID taskId, int part) {
        return sql
                .query(SELECT + "where r.task_id = ? and r.part = ? for update of r", Recurrences::row, taskId, part)
                .stream()
                .findFirst();
    }

    List<RecurrenceRow> findOfTask(UUID taskId) {
        return sql.query(SELECT + "where r.task_id = ? order by r.part", Recurrences::row, taskId);
    }

    /**
     * Rules of issued plans whose next day is within the horizon. Locked: another replica takes others, and comes back to these when
     * they are done, to find nothing to do.
     */
    List<RecurrenceRow> lockDue(LocalDate horizon, int most) {
        return sql.query(SELECT + """
                  join task t on t.id = r.task_id
                  join plan p on p.id = t.plan_id and p.status = 'ISSUED' and t.retired_at is null
                 where r.next_on <= ?
                 order by r.next_on, r.task_id, r.part
                 limit ?
                   for update of r skip locked
                """, Recurrences::row, horizon, most);
    }

    /** How far it is made; a progress that changes no version, since nobody decided anything. */
    void made(List<RecurrenceRow> rows) {
        sql.batch(
                "update task_recurrence set made_to = ?, next_on = ? where task_id = ? and part = ?",
                rows.stream()
                        .map(row -> new Object[] {row.madeTo(), row.nextOn(), row.taskId(), row.part()})
                        .toList());
    }

    void change(RecurrenceRow row) {
        sql.update(
                """
                update task_recurrence
                   set version = version + 1, rule = ?, due_day_before = ?, reporting_window = ?, date_from = ?,
                       starts_on = ?, next_on = ?
                 where task_id = ? and part = ?
                """,
                row.rule(),
                row.dueDayBefore(),
                row.window() == null ? null : row.window().name(),
                row.dateFrom(),
                row.startsOn(),
                row.nextOn(),
                row.taskId(),
                row.part());
    }

    private static RecurrenceRow row(ResultSet row) throws SQLException {
        var window = row.getString("reporting_window");
        return new RecurrenceRow(
                row.getObject("task_id", UUID.class),
                row.getInt("part"),
                row.getLong("version"),
                row.getString("rule"),
                row.getBoolean("due_day_before"),
                window == null ? null : ReportingWindow.valueOf(window),
                row.getString("date_from"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("made_to", LocalDate.class),
                row.getObject("next_on", LocalDate.class));
    }
}

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
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.recurrence.ReportingWindow;

/** The rows of rules. */
@ApplicationScoped
public class Recurrences {

    private static final String SELECT = """
            select r.task_id, r.part, r.version, r.rule, r.due_day_before, r.last_working_day, r.reporting_window, r.date_from, r.starts_on,
                   r.made_to, r.next_on, r.hold_reason, r.hold_subject, r.held_since
              from task_recurrence r
            """;

    private final Sql sql;

    Recurrences(Sql sql) {
        this.sql = sql;
    }

    public void add(Collection<RecurrenceRow> rows) {
        sql.batch(
                """
                insert into task_recurrence (task_id, part, version, rule, due_day_before, last_working_day,
                                             reporting_window, date_from, starts_on, made_to, next_on)
                values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            row.taskId(),
                            row.part(),
                            row.rule(),
                            row.dueDayBefore(),
                            row.lastWorkingDay(),
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

    /** Those that make something yet. */
    List<RecurrenceRow> findGoingOn(Collection<UUID> taskIds) {
        return sql.query(
                SELECT + "where r.task_id = any (?) and r.next_on is not null order by r.task_id, r.part",
                Recurrences::row,
                taskIds);
    }

    /** A rule whose next day is within the horizon. */
    record Due(LocalDate nextOn, UUID taskId, int part) {

        /** Before all others. */
        static final Due FIRST = new Due(LocalDate.of(1, 1, 1), new UUID(0, 0), -1);
    }

    /** Rules of issued plans that are due, in order; not locked, so that whoever works them off looks again. */
    List<Due> due(LocalDate horizon, Due after, int most) {
        return sql.query(
                """
                select r.next_on, r.task_id, r.part
                  from task_recurrence r
                  join task t on t.id = r.task_id
                  join plan p on p.id = t.plan_id and p.status = 'ISSUED' and t.retired_at is null
                 where r.next_on <= ? and (r.next_on, r.task_id, r.part) > (?, ?, ?)
                 order by r.next_on, r.task_id, r.part
                 limit ?
                """,
                row -> new Due(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class), row.getInt(3)),
                horizon,
                after.nextOn(),
                after.taskId(),
                after.part(),
                most);
    }

    /** Locked; empty if it is due no more, or another replica is at it. */
    Optional<RecurrenceRow> lockDue(Due due, LocalDate horizon) {
        return sql
                .query(
                        SELECT + "where r.task_id = ? and r.part = ? and r.next_on <= ? for update of r skip locked",
                        Recurrences::row,
                        due.taskId(),
                        due.part(),
                        horizon)
                .stream()
                .findFirst();
    }

    /** How far it is made. That is shown with the rule, so the version says so. */
    void made(RecurrenceRow row) {
        sql.update(
                "update task_recurrence set version = version + 1, made_to = ?, next_on = ?, hold_reason = null,"
                        + " hold_subject = null, held_since = null where task_id = ? and part = ?",
                row.madeTo(),
                row.nextOn(),
                row.taskId(),
                row.part());
    }

    /** @return false if it waits for that already, or is not due any more */
    boolean hold(Due due, RuleHold hold) {
        return sql.update(
                        """
                        update task_recurrence
                           set version = version + 1, hold_reason = ?, hold_subject = ?, held_since = ?
                         where task_id = ? and part = ? and next_on = ?
                           and (hold_reason, hold_subject) is distinct from (cast(? as text), cast(? as text))
                        """,
                        hold.reason().name(),
                        hold.subject(),
                        hold.since(),
                        due.taskId(),
                        due.part(),
                        due.nextOn(),
                        hold.reason().name(),
                        hold.subject())
                == 1;
    }

    void change(RecurrenceRow row) {
        sql.update(
                """
                update task_recurrence
                   set version = version + 1, rule = ?, due_day_before = ?, last_working_day = ?, reporting_window = ?,
                       date_from = ?, starts_on = ?, next_on = ?, hold_reason = null, hold_subject = null, held_since = null
                 where task_id = ? and part = ?
                """,
                row.rule(),
                row.dueDayBefore(),
                row.lastWorkingDay(),
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
                row.getBoolean("last_working_day"),
                window == null ? null : ReportingWindow.valueOf(window),
                row.getString("date_from"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("made_to", LocalDate.class),
                row.getObject("next_on", LocalDate.class),
                hold(row));
    }

    static RuleHold hold(ResultSet row) throws SQLException {
        var reason = row.getString("hold_reason");
        return reason == null
                ? null
                : new RuleHold(
                        RuleHold.Reason.valueOf(reason),
                        row.getString("hold_subject"),
                        Sql.instant(row, "held_since")
                                .atZone(BusinessClock.ZONE)
                                .toOffsetDateTime());
    }
}

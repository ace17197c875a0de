package vn.chiso.task.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;

/** The work of a plan, summed up by task and unit, with what was last reported of it. */
@ApplicationScoped
class ReportedWork {

    private static final String BY_UNIT = """
            select g.*, r.summary, r.actual_value
              from (select a.task_id, a.unit_id, a.unit_code, max(a.unit_name) as unit_name,
                           count(*) as given,
                           count(*) filter (where a.work = 'DONE') as done,
                           count(*) filter (where a.work = 'DONE'
                                              and (a.due_date is null or a.done_on <= a.due_date)) as in_time,
                           count(*) filter (where a.work <> 'DONE' and a.due_date < ?) as overdue,
                           coalesce(max(coalesce(a.done_on, ?) - a.due_date), 0) as days_late,
                           min(a.due_date) filter (where a.work <> 'DONE') as next_due
                      from assignment a
                     where a.plan_id = ? and a.work <> 'RECALLED'
                     group by a.task_id, a.unit_id, a.unit_code) g
              left join (select distinct on (b.task_id, b.unit_id) b.task_id, b.unit_id, w.summary, w.actual_value
                           from assignment b
                           join assignment_report w on w.assignment_id = b.id
                          where b.plan_id = ? and b.work <> 'RECALLED' and w.withdrawn_at is null
                          order by b.task_id, b.unit_id, w.reported_at desc, w.id desc) r using (task_id, unit_id)
             order by g.unit_code
            """;

    private final Sql sql;

    ReportedWork(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a unit has of a task: one assignment, or one an occurrence; recalled ones are left out.
     *
     * @param daysLate the most that one of them is or was late, 0 without lateness
     * @param nextDue  the earliest date of what is open; null without one
     * @param summary  and what follows of the last report that was not withdrawn; null without one
     */
    record Work(
            UUID taskId,
            String unit,
            int given,
            int done,
            int inTime,
            int overdue,
            int daysLate,
            LocalDate nextDue,
            String summary,
            BigDecimal actualValue) {}

    /** By task, in the order of the units; as of that day. */
    Map<UUID, List<Work>> of(UUID planId, LocalDate today) {
        return sql.query(BY_UNIT, ReportedWork::read, today, today, planId, planId).stream()
                .collect(Collectors.groupingBy(Work::taskId));
    }

    private static Work read(ResultSet row) throws SQLException {
        return new Work(
                row.getObject("task_id", UUID.class),
                row.getString("unit_name"),
                row.getInt("given"),
                row.getInt("done"),
                row.getInt("in_time"),
                row.getInt("overdue"),
                Math.max(0, row.getInt("days_late")),
                row.getObject("next_due", LocalDate.class),
                row.getString("summary"),
                row.getBigDecimal("actual_value"));
    }
}

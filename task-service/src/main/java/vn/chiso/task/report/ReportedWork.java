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

/** The work of a plan with what was last reported of it. */
@ApplicationScoped
class ReportedWork {

    private final Sql sql;

    ReportedWork(Sql sql) {
        this.sql = sql;
    }

    /** @param summary and what follows of the last report that was not withdrawn; null without one */
    record Work(
            UUID taskId,
            String unit,
            String work,
            String review,
            LocalDate dueDate,
            LocalDate doneOn,
            String summary,
            BigDecimal actualValue) {

        boolean isRecalled() {
            return work.equals("RECALLED");
        }

        boolean isDone() {
            return work.equals("DONE");
        }

        boolean isLate(LocalDate today) {
            return dueDate != null && (doneOn == null ? today : doneOn).isAfter(dueDate);
        }
    }

    /** By task, in the order of the units. */
    Map<UUID, List<Work>> of(UUID planId) {
        return sql.query("""
                        select a.task_id, a.unit_name, a.work, a.review, a.due_date, a.done_on, r.summary, r.actual_value
                          from assignment a
                          left join lateral (select summary, actual_value
                                               from assignment_report
                                              where assignment_id = a.id and withdrawn_at is null
                                              order by reported_at desc, id desc
                                              limit 1) r on true
                         where a.plan_id = ?
                         order by a.unit_code, a.due_date, a.id
                        """, ReportedWork::read, planId).stream().collect(Collectors.groupingBy(Work::taskId));
    }

    private static Work read(ResultSet row) throws SQLException {
        return new Work(
                row.getObject("task_id", UUID.class),
                row.getString("unit_name"),
                row.getString("work"),
                row.getString("review"),
                row.getObject("due_date", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("summary"),
                row.getBigDecimal("actual_value"));
    }
}

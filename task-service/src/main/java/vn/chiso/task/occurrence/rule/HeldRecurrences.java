package vn.chiso.task.occurrence.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentAccess;

/** Rules that wait, for those who oversee their plans: nobody looks for work that never came. */
@ApplicationScoped
class HeldRecurrences {

    private final Sql sql;
    private final AssignmentAccess access;
    private final BusinessClock clock;

    HeldRecurrences(Sql sql, AssignmentAccess access, BusinessClock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    Page<HeldRecurrence> list(PageRequest page) {
        var after = after(page);
        var found = sql.query(
                """
                select r.task_id, r.part, t.plan_id, p.owner_unit_id, t.title, r.next_on, r.hold_reason, r.hold_subject,
                       r.held_since
                  from task_recurrence r
                  join task t on t.id = r.task_id and t.retired_at is null
                  join plan p on p.id = t.plan_id and p.status = 'ISSUED'
                 where r.hold_reason is not null and (r.task_id, r.part) > (?, ?)
                   and p.owner_unit_id = any (array(select unit_id from units_in_scope(?, ?)))
                 order by r.task_id, r.part
                 limit ?
                """,
                HeldRecurrences::held,
                after.taskId(),
                after.part(),
                access.sight().asOverseer(),
                clock.today(),
                page.limit() + 1);
        return Page.of(found, page.limit(), last -> List.of(last.taskId().toString(), String.valueOf(last.part())));
    }

    private record Position(UUID taskId, int part) {}

    private static Position after(PageRequest page) {
        return Cursor.read(
                page.cursor(),
                2,
                new Position(new UUID(0, 0), -1),
                key -> new Position(UUID.fromString(key.getFirst()), Integer.parseInt(key.getLast())));
    }

    private static HeldRecurrence held(ResultSet row) throws SQLException {
        return new HeldRecurrence(
                row.getObject("task_id", UUID.class),
                row.getInt("part"),
                row.getObject("plan_id", UUID.class),
                row.getObject("owner_unit_id", UUID.class),
                row.getString("title"),
                row.getObject("next_on", LocalDate.class),
                Recurrences.hold(row));
    }
}

package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** Open rungs that will be sent, without those that the next sweep will skip. */
@ApplicationScoped
class LaidRungs {

    private final Sql sql;

    LaidRungs(Sql sql) {
        this.sql = sql;
    }

    List<Foreseen> find(Foreseen.Window window) {
        var reach = window.reach();
        return sql.query(
                """
                select r.id, r.fires_on from rung r
                  join tracked_assignment a on a.id = r.assignment_id
                 where r.state = 'OPEN' and r.fires_on <= ?
                   and (r.fires_on, r.id) > (?, ?)
                   and (r.send_until is null or r.send_until >= ?)
                   and not (r.latest_only and r.fires_on < ? and not exists (
                            select 1 from jsonb_array_elements_text(r.step -> 'positions') addressee
                             where not exists (
                                   select 1 from rung later
                                    where later.assignment_id = r.assignment_id and later.state = 'OPEN'
                                      and later.kind = 'LADDER' and later.fires_on > r.fires_on and later.fires_on <= ?
                                      and (later.send_until is null or later.send_until >= ?)
                                      and (jsonb_exists(later.step -> 'positions', addressee)
                                           or assignment_stage(a.work, a.review, a.excused) = 'REVIEW'))))
                   and assignment_stage(a.work, a.review, a.excused) <> 'CLOSED'
                   and not (assignment_stage(a.work, a.review, a.excused) = 'REVIEW' and r.kind <> 'LADDER')
                   and not exists (select 1 from plan_pause p where p.plan_id = a.plan_id)
                   and\s""" + ReminderAccess.CONDITION + """
                 order by r.fires_on, r.id
                 limit ?
                """,
                row -> new Foreseen(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), null),
                window.until(),
                window.after().firesOn(),
                window.after().id(),
                reach.today(),
                reach.today(),
                reach.today(),
                reach.today(),
                reach.following(),
                reach.today(),
                reach.performing(),
                reach.today(),
                window.limit());
    }
}

package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import vn.chiso.notification.ladder.Reassigned;
import vn.chiso.platform.database.Sql;

/**
 * When work goes over to another unit, the last reminder that reached nobody in a position goes out there at the next sweep, as it
 * does when somebody takes a vacant position. A vacancy is one of the new unit from then on, so that filling it there ends it.
 */
@ApplicationScoped
class Following {

    private final Sql sql;

    Following(Sql sql) {
        this.sql = sql;
    }

    /** Set-based, because a unit that goes over into another may have thousands of assignments. */
    void follow(@Observes Reassigned reassigned) {
        var moves = reassigned.moves();
        var assignments = moves.stream().map(Reassigned.Move::assignmentId).toArray(UUID[]::new);
        var positions = moves.stream().map(move -> move.position().name()).toArray(String[]::new);
        sql.update("""
                update rung r
                   set state = 'OPEN', reason = null, settled_at = null,
                       send_until = case when r.kind <> 'MANUAL' then r.send_until end
                  from tracked_assignment a
                 where a.id = any (?) and a.id = r.assignment_id
                   and a.due_date is not distinct from r.due_date
                   and r.state in ('SENT', 'UNDELIVERABLE')
                   and exists (select 1 from unnest(?::uuid[], ?::text[]) as m (assignment_id, position)
                                 join ledger_entry e on e.rung_id = r.id and e.position = m.position and e.state = 'UNDELIVERABLE'
                                where m.assignment_id = a.id
                                  and (assignment_stage(a.work, a.review, a.excused) = 'WORK'
                                       or assignment_stage(a.work, a.review, a.excused) = 'REVIEW'
                                          and r.kind = 'LADDER' and m.position in ('STANDING_OFFICE', 'LEADERSHIP'))
                                  and not exists (select 1 from ledger_entry reached
                                                   where reached.rung_id = r.id and reached.position = m.position
                                                     and reached.state = 'SENT')
                                  and not exists (select 1 from rung later
                                                    join ledger_entry l on l.rung_id = later.id and l.position = m.position
                                                   where later.assignment_id = r.assignment_id
                                                     and later.due_date is not distinct from r.due_date
                                                     and (later.fires_on, later.id) > (r.fires_on, r.id)
                                                     and later.state in ('SENT', 'UNDELIVERABLE')))
                """, assignments, assignments, positions);
        sql.update(
                """
                update ledger_entry e set unit_id = m.unit_id
                  from unnest(?::uuid[], ?::text[], ?::uuid[]) as m (assignment_id, position, unit_id)
                 where e.assignment_id = m.assignment_id and e.position = m.position
                   and e.state = 'UNDELIVERABLE' and e.channel is null
                """,
                assignments,
                positions,
                moves.stream().map(Reassigned.Move::unitId).toArray(UUID[]::new));
    }
}

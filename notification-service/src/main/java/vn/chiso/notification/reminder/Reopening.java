package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.chiso.notification.contact.ContactAdded;
import vn.chiso.platform.database.Sql;

/**
 * When somebody takes a position that was vacant, the last reminder that found nobody there goes out at the next sweep; the
 * ledger keeps those who had it from getting it again. Older ones stay undelivered: they would say what is no longer true.
 */
@ApplicationScoped
class Reopening {

    private final Sql sql;

    Reopening(Sql sql) {
        this.sql = sql;
    }

    /** In the transaction that adds the contact. Set-based, because a unit may have thousands of assignments. */
    void reopen(@Observes ContactAdded contact) {
        sql.query("""
                select a.id from tracked_assignment a
                 where a.id in (select e.assignment_id from ledger_entry e
                                 where e.state = 'UNDELIVERABLE' and e.position = ? and e.unit_id = ?)
                 order by a.id for update
                """, row -> null, contact.position().name(), contact.unitId());
        // What is too late for an urging is no matter to the one whom nobody could urge.
        sql.update(
                """
                update rung r
                   set state = 'OPEN', reason = null, settled_at = null,
                       send_until = case when r.kind <> 'MANUAL' then r.send_until end
                  from tracked_assignment a
                 where a.id = r.assignment_id
                   and a.due_date is not distinct from r.due_date
                   and (assignment_stage(a.work, a.review, a.excused) = 'WORK'
                        or assignment_stage(a.work, a.review, a.excused) = 'REVIEW'
                           and r.kind = 'LADDER' and ? in ('STANDING_OFFICE', 'LEADERSHIP'))
                   and r.state in ('SENT', 'UNDELIVERABLE')
                   and exists (select 1 from ledger_entry e
                                where e.rung_id = r.id and e.state = 'UNDELIVERABLE' and e.position = ? and e.unit_id = ?)
                   and not exists (select 1 from rung later
                                     join ledger_entry e on e.rung_id = later.id and e.position = ? and e.unit_id = ?
                                    where later.assignment_id = r.assignment_id
                                      and later.due_date is not distinct from r.due_date
                                      and (later.fires_on, later.id) > (r.fires_on, r.id)
                                      and later.state in ('SENT', 'UNDELIVERABLE'))
                """,
                contact.position().name(),
                contact.position().name(),
                contact.unitId(),
                contact.position().name(),
                contact.unitId());
    }
}

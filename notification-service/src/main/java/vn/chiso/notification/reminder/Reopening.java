package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.chiso.notification.contact.ContactAdded;
import vn.chiso.platform.database.Sql;

/**
 * When somebody takes a position that was vacant, in the unit or in one above that answers for it, the last reminder that found nobody
 * there goes out at the next sweep; the ledger keeps those who had it from getting it again. Older ones stay undelivered: they would
 * say what is no longer true.
 */
@ApplicationScoped
class Reopening {

    /** Units whose vacancy ends when somebody takes the position in the given one; takes it twice, and whether the position climbs. */
    private static final String MADE_UP_FOR = """
            (select ? union select descendant_id from unit_path where ancestor_id = ? and ?)
            """;

    private final Sql sql;

    Reopening(Sql sql) {
        this.sql = sql;
    }

    /** In the transaction that adds the contact. Set-based, because a unit may have thousands of assignments. */
    void reopen(@Observes ContactAdded contact) {
        var climbs = contact.position().climbs();
        sql.query(
                """
                select a.id from tracked_assignment a
                 where a.id in (select e.assignment_id from ledger_entry e
                                 where e.state = 'UNDELIVERABLE' and e.position = ? and e.unit_id in %s)
                 order by a.id for update
                """.formatted(MADE_UP_FOR),
                row -> null,
                contact.position().name(),
                contact.unitId(),
                contact.unitId(),
                climbs);
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
                                where e.rung_id = r.id and e.state = 'UNDELIVERABLE' and e.position = ? and e.unit_id in %s)
                   and not exists (select 1 from rung later
                                     join ledger_entry e on e.rung_id = later.id and e.position = ?
                                    where later.assignment_id = r.assignment_id
                                      and later.due_date is not distinct from r.due_date
                                      and (later.fires_on, later.id) > (r.fires_on, r.id)
                                      and later.state in ('SENT', 'UNDELIVERABLE'))
                """.formatted(MADE_UP_FOR),
                contact.position().name(),
                contact.position().name(),
                contact.unitId(),
                contact.unitId(),
                climbs,
                contact.position().name());
    }
}

package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import vn.chiso.notification.delivery.MailLost;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.WorkIsBack;
import vn.chiso.platform.database.Sql;

/**
 * A mail that never went is no reminder: the ledger takes it back. Where its recipient left, the last such reminder of his position
 * goes to whoever holds it at the next sweep, or is found to be undeliverable then; where he has no address, once he has one.
 */
@ApplicationScoped
class Replacing {

    private final Sql sql;

    Replacing(Sql sql) {
        this.sql = sql;
    }

    void replace(@Observes MailLost mail) {
        // The time of the line stays: from it silence is counted, and what was sent since made up for it.
        var taken = sql.update(
                "update ledger_entry set state = ?, reason = ? where rung_id = ? and delivery_id = ? and state = 'SENT'",
                mail.why() == Reason.NO_CONTACT ? EntryState.SKIPPED.name() : EntryState.UNDELIVERABLE.name(),
                mail.why().name(),
                mail.rungId(),
                mail.deliveryId());
        if (taken > 0) {
            reopen(mail.assignmentId());
            sql.update("""
                    update rung r set state = 'UNDELIVERABLE'
                     where r.id = ? and r.state = 'SENT'
                       and not exists (select 1 from ledger_entry e where e.rung_id = r.id and e.state = 'SENT')
                    """, mail.rungId());
        }
    }

    /** While the work was closed, or reported, nobody else was to hear of it. */
    void replace(@Observes WorkIsBack back) {
        reopen(back.assignmentId());
    }

    private void reopen(UUID assignment) {
        // What is too late for an urging is no matter to the one who took over from whom somebody urged.
        sql.update("""
                update rung r
                   set state = 'OPEN', reason = null, settled_at = null,
                       send_until = case when r.kind <> 'MANUAL' then r.send_until end
                  from tracked_assignment a
                 where a.id = ? and a.id = r.assignment_id
                   and a.due_date is not distinct from r.due_date
                   and r.state in ('SENT', 'UNDELIVERABLE')
                   and exists (select 1 from ledger_entry e
                                where e.rung_id = r.id and e.state = 'SKIPPED' and e.reason = 'NO_CONTACT'
                                  and (assignment_stage(a.work, a.review, a.excused) = 'WORK'
                                       and r.step -> 'positions' @> to_jsonb(e.position)
                                       or assignment_stage(a.work, a.review, a.excused) = 'REVIEW'
                                          and r.kind = 'LADDER' and e.position in ('STANDING_OFFICE', 'LEADERSHIP'))
                                  and not exists (select 1 from ledger_entry o
                                                   where o.rung_id = r.id and o.position = e.position and o.at > e.at)
                                  and not exists (select 1 from rung later
                                                    join ledger_entry l on l.rung_id = later.id and l.position = e.position
                                                                       and l.state in ('SENT', 'UNDELIVERABLE')
                                                   where later.assignment_id = r.assignment_id
                                                     and later.due_date is not distinct from r.due_date
                                                     and (later.fires_on, later.id) > (r.fires_on, r.id)
                                                     and later.state in ('SENT', 'UNDELIVERABLE')))
                """, assignment);
    }
}

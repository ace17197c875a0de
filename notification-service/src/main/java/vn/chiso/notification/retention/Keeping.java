package vn.chiso.notification.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * What is kept for a while, and the statement that ends it, of so many rows at once. Never what is unsent or uncertain: that waits for a
 * person, however long. Each statement takes the end and the number of rows, and passes over rows that somebody works with.
 */
enum Keeping {
    MESSAGES("""
            delete from inbox_message where id in (
                select m.id from inbox_message m where m.id < ? order by m.id limit ? for update skip locked)
            """, true),
    /** A mail that was sent is known by its subject; what it said of whom is forgotten earlier. */
    MAIL_TEXTS("""
            update email_delivery set content = '{}', text_body = null, html_body = null where id in (
                select d.id from email_delivery d
                 where d.id < ? and d.state in ('SENT', 'WITHDRAWN') and d.content <> '{}'::jsonb
                 order by d.id limit ? for update skip locked)
            """, true),
    /** With their attempts. */
    DELIVERIES("""
            delete from email_delivery where id in (
                select d.id from email_delivery d
                 where d.id < ? and d.state in ('SENT', 'WITHDRAWN')
                 order by d.id limit ? for update skip locked)
            """, true),
    /** The rungs stay, so that nothing is sent again; of open work the ledger is what keeps a reminder single. */
    LEDGER("""
            delete from ledger_entry where id in (
                select e.id from ledger_entry e
                  join rung r on r.id = e.rung_id
                  join tracked_assignment a on a.id = e.assignment_id
                 where e.id < ? and r.state <> 'OPEN' and assignment_stage(a.work, a.review, a.excused) = 'CLOSED'
                 order by e.id limit ? for update of e skip locked)
            """, true),
    EVENTS("""
            delete from feed_event where id in (
                select f.id from feed_event f where f.received_at < ? order by f.received_at limit ? for update skip locked)
            """, false),
    WEBHOOK_DELIVERIES("""
            delete from webhook_delivery where id in (
                select d.id from webhook_delivery d
                 where d.queued_at < ? and d.state = 'SENT'
                 order by d.queued_at limit ? for update skip locked)
            """, false);

    private final String statement;
    private final boolean byId;

    Keeping(String statement, boolean byId) {
        this.statement = statement;
        this.byId = byId;
    }

    String statement() {
        return statement;
    }

    /** The end as the statement has it: a time, or the id of a row of that time. */
    Object end(Instant before) {
        return byId ? idOf(before) : before;
    }

    /** Ids carry the system time at which they were made (UUIDv7): the smallest of a moment. */
    private static UUID idOf(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }
}

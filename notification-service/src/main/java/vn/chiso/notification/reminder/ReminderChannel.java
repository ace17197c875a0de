package vn.chiso.notification.reminder;

import java.time.Instant;
import java.util.List;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.template.ReminderContent;

/**
 * One way to reach a person. A further one (SMS, Zalo) is a bean more, with its constant of {@link Channel} and the address that
 * {@link Target.Person#obstacle} asks for.
 */
interface ReminderChannel {

    Channel channel();

    /** In the caller's transaction, so only what the database can undo: what leaves the house is queued, and sent by others. */
    void send(List<Order> orders, Instant now);

    /** Whom to remind of what. @param line of the ledger, which is told by what it was carried */
    record Order(TrackedAssignment assignment, Rung rung, Addressee to, ReminderContent content, LedgerEntry line) {}
}

package vn.chiso.notification.reminder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.channel.OfferedChannel;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.template.ReminderContent;

/**
 * One way to reach a person. A further one (SMS, Zalo) is a bean more and nothing else: with it ladders, preferences and urgings may
 * name its {@link vn.chiso.notification.contact.Channel}, and the ledger, the preview and quiet hours of routine reminders treat it as
 * the others. Where somebody is reached says {@link Addressee#address}.
 *
 * <p>What a channel must keep: {@link #send} runs in the transaction that settles the rung, so it only writes what the database can
 * undo, and what leaves the house is queued in a table of its own and sent by others, after a commit that says so. A queue that cannot
 * tell whether the provider took a message over must not send it again by itself, as {@code EmailQueue} does not.
 */
public interface ReminderChannel extends OfferedChannel {

    /**
     * Once for each rung and person, unless the transaction is undone. A sweep has thousands: they go in few statements.
     *
     * @param now business time
     * @return what the ledger cites of each, in the order of the orders
     */
    List<Sent> send(List<Order> orders, Instant now);

    /** Whom to remind of what. The words are made by {@code ReminderTexts}, when the message goes out. */
    record Order(TrackedAssignment assignment, Rung rung, Addressee to, ReminderContent content) {}

    /**
     * What the ledger cites; at least one of the two.
     *
     * @param inboxMessageId null if it is no message of the inbox
     * @param deliveryId of the row in the queue of the channel, null if there is none
     */
    record Sent(UUID inboxMessageId, UUID deliveryId) {}
}

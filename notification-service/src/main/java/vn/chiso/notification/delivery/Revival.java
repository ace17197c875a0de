package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.WorkIsBack;

/**
 * Work that was closed, reported or due on another day when its mails were to go, and that is back: the last of them are sent after
 * all, those of people who left meanwhile to whoever holds their position now.
 */
@ApplicationScoped
class Revival {

    private static final Set<String> BROUGHT_BACK = Set.of(Pointless.WORK_CLOSED, Pointless.DEADLINE_MOVED);

    private final DeliveryRepository deliveries;
    private final ContactDirectory contacts;
    private final EmailQueue queue;
    private final Event<MailLost> lost;

    Revival(DeliveryRepository deliveries, ContactDirectory contacts, EmailQueue queue, Event<MailLost> lost) {
        this.lost = lost;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.queue = queue;
    }

    /** In the transaction of the event that brings the work back; whoever withdraws such a mail holds the same lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revive(@Observes WorkIsBack back) {
        deliveries.lastWithdrawn(back.rungs(), BROUGHT_BACK).forEach(delivery -> bringBack(delivery, back));
    }

    private void bringBack(EmailDelivery delivery, WorkIsBack back) {
        var recipient = contacts.find(delivery.contactId());
        if (recipient.isEmpty()) {
            lost.fire(delivery.lost(Reason.NO_CONTACT));
        } else if (!isRemindedAnyway(recipient.get(), back)) {
            queue.revive(delivery);
        }
    }

    /** Of a rung whose mail he has, be it the one that was withdrawn, he gets no other. */
    private boolean isRemindedAnyway(Addressee recipient, WorkIsBack back) {
        var coming = back.coming().stream()
                .filter(mail -> mail.position() == recipient.position())
                .map(WorkIsBack.Coming::rungId)
                .collect(Collectors.toSet());
        return !coming.isEmpty() && coming.size() > deliveries.mailedOf(coming, recipient.contactId());
    }
}

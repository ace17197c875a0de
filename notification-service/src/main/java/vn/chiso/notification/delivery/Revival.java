package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.ladder.WorkIsBack;

/** Work that was closed, or reported, when its mails were to go, and that is back: the last of them are sent after all. */
@ApplicationScoped
class Revival {

    private final DeliveryRepository deliveries;
    private final ContactDirectory contacts;
    private final EmailQueue queue;

    Revival(DeliveryRepository deliveries, ContactDirectory contacts, EmailQueue queue) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.queue = queue;
    }

    /** In the transaction of the event that brings the work back; whoever withdraws such a mail holds the same lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revive(@Observes WorkIsBack back) {
        deliveries.lastWithdrawn(back.rungs(), Pointless.WORK_CLOSED).stream()
                .filter(delivery -> contacts.find(delivery.contactId())
                        .filter(recipient -> !isRemindedAnyway(recipient, back))
                        .isPresent())
                .forEach(queue::revive);
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

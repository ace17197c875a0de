package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.platform.database.Sql;

/** A mail that waited goes to the address that its recipient has by now, and the ledger says so. */
@ApplicationScoped
class Readdressing {

    static final String NO_ADDRESS = "no-address";

    private final ContactDirectory contacts;
    private final Sql sql;

    Readdressing(ContactDirectory contacts, Sql sql) {
        this.contacts = contacts;
        this.sql = sql;
    }

    /**
     * Before any attempt of its claim, when nobody has it yet.
     *
     * @return why there is nowhere to send it; empty if there is
     */
    Optional<String> readdress(EmailDelivery delivery) {
        // Whoever has a mail sent again has it sent to the address of that moment.
        return delivery.isInsistedOn()
                ? Optional.empty()
                : contacts.find(delivery.contactId()).flatMap(recipient -> readdress(delivery, recipient));
    }

    private Optional<String> readdress(EmailDelivery delivery, Addressee recipient) {
        if (recipient.email() == null) {
            return Optional.of(NO_ADDRESS);
        }
        var present = delivery.to().nowOf(recipient);
        if (present.equals(delivery.to())) {
            return Optional.empty();
        }
        if (!present.isSameMailbox(delivery.to())) {
            if (isMailed(delivery, recipient.mailbox())) {
                return Optional.of("same-address");
            }
            enter(delivery, recipient.mailbox());
        }
        delivery.readdress(present);
        return Optional.empty();
    }

    /** A mailbox gets a rung's mail once, whoever reads it. */
    private boolean isMailed(EmailDelivery delivery, String mailbox) {
        return sql.query("""
                        select exists (select 1 from ledger_entry
                                        where rung_id = ? and delivery_id <> ? and channel = 'EMAIL' and state = 'SENT'
                                          and lower(address) = ?)
                        """, row -> row.getBoolean(1), delivery.rungId(), delivery.id(), mailbox)
                .getFirst();
    }

    /** Two that are readdressed to one mailbox at a time meet at the ledger's unique index: the later looks again. */
    private void enter(EmailDelivery delivery, String mailbox) {
        sql.update(
                "update ledger_entry set address = ? where rung_id = ? and delivery_id = ?",
                mailbox,
                delivery.rungId(),
                delivery.id());
    }
}

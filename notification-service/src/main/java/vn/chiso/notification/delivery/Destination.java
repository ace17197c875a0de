package vn.chiso.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.chiso.notification.contact.Addressee;

/** To whom a mail goes, and in which language. */
@Embeddable
record Destination(
        @Column(name = "contact_id") UUID contactId,
        String address,
        @Column(name = "recipient_name") String name,
        String language) {

    static Destination of(Addressee to) {
        return new Destination(to.contactId(), to.email(), to.name(), to.language());
    }

    Destination at(String otherAddress) {
        return new Destination(contactId, otherAddress, name, language);
    }

    boolean isSameMailbox(Destination other) {
        return address.equalsIgnoreCase(other.address);
    }

    /** The language stays that in which the mail was queued. */
    Destination nowOf(Addressee to) {
        return new Destination(contactId, to.email(), to.name(), language);
    }
}

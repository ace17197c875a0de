package vn.chiso.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who holds which position, for the features that send. */
@ApplicationScoped
public class ContactDirectory {

    private final ContactRepository contacts;

    ContactDirectory(ContactRepository contacts) {
        this.contacts = contacts;
    }

    /** Until the caller's transaction ends nobody is added or changed. */
    public void holdStill() {
        contacts.holdForReading();
    }

    /** All present holders of positions in the units, the longest known first. */
    public List<Addressee> inUnits(Collection<UUID> units) {
        return units.isEmpty()
                ? List.of()
                : contacts.findInUnits(units).stream().map(Contact::addressee).toList();
    }

    public Optional<Addressee> find(UUID contactId) {
        return contacts.findCurrent(contactId).map(Contact::addressee);
    }
}

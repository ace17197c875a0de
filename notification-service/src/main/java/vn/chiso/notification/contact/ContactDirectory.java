package vn.chiso.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.notification.contact.preference.Preferences;

/** Who holds which position, for the features that send. */
@ApplicationScoped
public class ContactDirectory {

    private final ContactRepository contacts;
    private final Preferences preferences;

    ContactDirectory(ContactRepository contacts, Preferences preferences) {
        this.preferences = preferences;
        this.contacts = contacts;
    }

    /** Until the caller's transaction ends nobody is added or changed. */
    public void holdStill() {
        contacts.holdForReading();
    }

    /** All present holders of positions in the units, the longest known first. */
    public List<Addressee> inUnits(Collection<UUID> units) {
        return units.isEmpty() ? List.of() : addressees(contacts.findInUnits(units));
    }

    /**
     * The present holders of positions.
     *
     * @param climbedFrom those of the units above which a vacancy is made up for
     */
    public Holders holders(Collection<UUID> units, Collection<UUID> climbedFrom) {
        var above = contacts.unitsAbove(climbedFrom);
        var all = new HashSet<>(units);
        above.values().forEach(all::addAll);
        return new Holders(inUnits(all), above);
    }

    public Optional<Addressee> find(UUID contactId) {
        return addressees(contacts.findCurrent(contactId).stream().toList()).stream()
                .findFirst();
    }

    /** In which language somebody is written to who may or may not hold a position; {@code vi} unless it is known. */
    public String languageOf(String username) {
        return addressees(contacts.findOfPerson(username)).stream()
                .map(Addressee::language)
                .findFirst()
                .orElse("vi");
    }

    private List<Addressee> addressees(List<Contact> found) {
        var reaches = preferences.of(found.stream()
                .map(contact -> new Preferences.Person(contact.id(), contact.unitId(), contact.language()))
                .toList());
        return found.stream()
                .map(contact -> contact.addressee(reaches.get(contact.id())))
                .toList();
    }
}

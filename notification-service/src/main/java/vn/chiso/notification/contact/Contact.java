package vn.chiso.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.platform.id.Ids;

/** A person in a position of a unit. */
@Entity
@Table(name = "contact")
class Contact {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private Position position;

    private String name;
    private String username;
    private String email;
    private String phone;
    private String language;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Contact() {}

    Contact(ContactRequest request) {
        id = Ids.next();
        change(request);
    }

    void change(ContactRequest request) {
        unitId = request.unitId();
        position = request.position();
        name = request.name().strip();
        username = request.username();
        email = request.email();
        phone = request.phone();
        language = request.language() == null ? "vi" : request.language();
    }

    /** The same position in the unit into which his has gone over. */
    void follow(UUID successor) {
        unitId = successor;
    }

    /** The person no longer holds the position; what the ledger says of the time before stays. */
    void end(Instant at) {
        endedAt = at;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID unitId() {
        return unitId;
    }

    Position position() {
        return position;
    }

    String language() {
        return language;
    }

    Addressee addressee() {
        return addressee(Reach.always(language));
    }

    Addressee addressee(Reach reach) {
        return new Addressee(id, unitId, position, name, username, email, phone, reach);
    }

    ContactResponse response() {
        return new ContactResponse(id, version, name, email, phone, unitId, position, username, language);
    }
}

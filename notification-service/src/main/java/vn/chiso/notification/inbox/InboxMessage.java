package vn.chiso.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.platform.id.Ids;

/** A reminder in one person's inbox. That it was seen and that it was acknowledged are two things. */
@Entity
@Table(name = "inbox_message")
class InboxMessage {

    @Id
    private UUID id;

    @Version
    private long version;

    private String username;

    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "rung_id")
    private UUID rungId;

    private String subject;
    private String body;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    protected InboxMessage() {}

    InboxMessage(InboxPost post, Instant at) {
        id = Ids.next();
        username = post.username();
        contactId = post.contactId();
        assignmentId = post.assignmentId();
        rungId = post.rungId();
        subject = post.subject();
        body = post.body();
        receivedAt = at;
    }

    /** Once read, always read: a second reading changes nothing. */
    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    /** Who acknowledges has read. */
    void acknowledge(Instant at) {
        read(at);
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    InboxMessageResponse response() {
        return new InboxMessageResponse(id, version, subject, body, assignmentId, receivedAt, readAt, acknowledgedAt);
    }
}

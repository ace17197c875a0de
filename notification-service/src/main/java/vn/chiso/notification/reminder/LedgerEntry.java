package vn.chiso.notification.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.platform.id.Ids;

/** What became of a rung for one recipient by one channel; unique in the database. */
@Entity
@Table(name = "ledger_entry")
class LedgerEntry {

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "rung_id")
    private UUID rungId;

    private String recipient;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    /** The mailbox of an e-mail, or the like; the person's name in the ledger may change, the mailbox is still the same. */
    private String address;

    @Enumerated(EnumType.STRING)
    private Position position;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "contact_name")
    private String contactName;

    @Enumerated(EnumType.STRING)
    private EntryState state;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private Instant at;

    @Column(name = "inbox_message_id")
    private UUID inboxMessageId;

    @Column(name = "delivery_id")
    private UUID deliveryId;

    protected LedgerEntry() {}

    LedgerEntry(Rung rung, Target target) {
        id = Ids.next();
        assignmentId = rung.assignmentId();
        rungId = rung.id();
        position = target.position();
        unitId = target.unitId();
        switch (target) {
            case Target.Vacant vacant -> recipient = vacant.recipient();
            case Target.Person person -> {
                recipient = person.recipient();
                channel = person.channel();
                contactId = person.addressee().contactId();
                contactName = person.addressee().name();
            }
        }
    }

    boolean isOf(UUID rungId, Target target) {
        var sameChannel = switch (target) {
            case Target.Vacant vacant -> channel == null;
            case Target.Person person -> channel == person.channel();
        };
        return this.rungId.equals(rungId) && recipient.equals(target.recipient()) && sameChannel;
    }

    /** A contact gets a rung's mail, or the like, once, whatever the person is called by now. */
    boolean hasMailed(Target target) {
        return target instanceof Target.Person person
                && wasSentBy(person.channel())
                && person.addressee().contactId().equals(contactId);
    }

    /** A mailbox gets a rung's mail once, whoever else reads it. */
    boolean hasMailedTo(Target.Person person) {
        return wasSentBy(person.channel()) && Objects.equals(address, person.address());
    }

    private boolean wasSentBy(Channel wanted) {
        return wanted.mayBeShared() && channel == wanted && isSent();
    }

    void sentTo(Target.Person person, Instant when) {
        contactId = person.addressee().contactId();
        contactName = person.addressee().name();
        address = channel.mayBeShared() ? Objects.requireNonNull(person.address()) : null;
        settle(EntryState.SENT, null, when);
    }

    /** The message, mail or the like that says it. */
    void carriedBy(ReminderChannel.Sent carrier) {
        inboxMessageId = carrier.inboxMessageId();
        deliveryId = carrier.deliveryId();
    }

    void undeliverable(Reason why, Instant when) {
        settle(EntryState.UNDELIVERABLE, why, when);
    }

    void skip(Reason why, Instant when) {
        settle(EntryState.SKIPPED, why, when);
    }

    void reachedLater(Instant when) {
        settle(EntryState.REACHED_LATER, reason, when);
    }

    private void settle(EntryState next, Reason why, Instant when) {
        state = next;
        reason = why;
        at = when;
    }

    boolean isMuted() {
        return state == EntryState.SKIPPED && reason == Reason.MUTED;
    }

    boolean isSent() {
        return state == EntryState.SENT;
    }

    /** Wherever the position was looked for: whoever is reminded in it now makes up for it. */
    boolean isOpenVacancy(Position sought) {
        return state == EntryState.UNDELIVERABLE && channel == null && position == sought;
    }

    Channel channel() {
        return channel;
    }

    UUID rungId() {
        return rungId;
    }
}

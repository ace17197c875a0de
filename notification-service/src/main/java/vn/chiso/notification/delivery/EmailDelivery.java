package vn.chiso.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.notification.delivery.smtp.Mail;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.template.ReminderContent;
import vn.chiso.notification.template.RenderedReminder;
import vn.chiso.platform.id.Ids;

/** One e-mail to one person, from queue to mail server. All its times are system time. */
@Entity
@Table(name = "email_delivery")
class EmailDelivery {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Destination to;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "rung_id")
    private UUID rungId;

    @Column(name = "offset_days")
    private Integer offsetDays;

    @Column(name = "owner_unit_id")
    private UUID ownerUnitId;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReminderContent content;

    @Column(name = "message_id")
    private String messageId;

    /** Null until the first attempt; without texts when they are kept no longer. */
    @Embedded
    private MailText words;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    /** Numbers the claims; unlike the attempts never reset. */
    private int claims;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "sending_since")
    private Instant sendingSince;

    @Column(name = "last_answer")
    private String lastAnswer;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Embedded
    private Quiet quiet;

    protected EmailDelivery() {}

    EmailDelivery(EmailOrder order, String domain, Instant now) {
        id = Ids.next();
        to = Destination.of(order.to());
        assignmentId = order.assignmentId();
        rungId = order.rungId();
        offsetDays = order.offsetDays();
        ownerUnitId = order.ownerUnitId();
        content = order.content();
        // The same for every attempt, so that a mailbox can tell a repetition.
        messageId = "<" + id + "@" + domain + ">";
        state = DeliveryState.QUEUED;
        quiet = new Quiet(order.critical(), order.to().reach().quietHours());
        nextAttemptAt = now;
        queuedAt = now;
        readyAt = now;
    }

    /** How long the recipient's quiet hours last at a time of business, zero if the mail may go. */
    Duration quiet(Instant business) {
        return quiet.lasts(business);
    }

    /** No attempt: the recipient sleeps. */
    void waitUntil(Instant at) {
        nextAttemptAt = at;
        quiet.heed();
    }

    /** The recipient sleeps already when it is queued: only from then on could it go. */
    void readyFrom(Instant at) {
        waitUntil(at);
        readyAt = at;
    }

    /** Who gets it is known by another address or name by now; words that name him as he was are forgotten. */
    void readdress(Destination present) {
        to = present;
        content = content.to(present.name());
        words = null;
    }

    /** Must be committed before anything goes to the mail server. */
    void startSending(Instant now) {
        state = DeliveryState.SENDING;
        sendingSince = now;
        attempts++;
        claims++;
    }

    boolean isRendered() {
        return words != null && words.text() != null;
    }

    void keep(RenderedReminder rendered) {
        words = MailText.of(rendered);
    }

    /** An attempt that was declared uncertain meanwhile may still report; an attempt before a replay may not. */
    boolean awaitsOutcomeOf(int claim) {
        return claims == claim && (state == DeliveryState.SENDING || state == DeliveryState.UNCERTAIN);
    }

    void sent(Instant now) {
        leaveSending(DeliveryState.SENT, null);
        sentAt = now;
    }

    void retryAt(Instant at, String answer) {
        leaveSending(DeliveryState.QUEUED, answer);
        nextAttemptAt = at;
    }

    void giveUp(String answer) {
        leaveSending(DeliveryState.DEAD, answer);
    }

    /** Before any attempt of this claim. */
    void withdraw(String reason) {
        leaveSending(DeliveryState.WITHDRAWN, reason);
    }

    /** It was withdrawn, and what it says is true again; of days it speaks as of today, and quiet hours are heeded anew. */
    void revive(LocalDate today, Instant now) {
        retryAt(now, null);
        readyAt = now;
        content = content.asOf(today);
        words = null;
        quiet = quiet.anew();
    }

    void becomeUncertain(String answer) {
        leaveSending(DeliveryState.UNCERTAIN, answer);
    }

    private void leaveSending(DeliveryState next, String answer) {
        state = next;
        sendingSince = null;
        lastAnswer = StoredAnswer.of(answer);
    }

    /** An operator decided to send it again, to the address that the person has now. */
    void replay(String currentAddress, Instant now) {
        to = to.at(currentAddress);
        attempts = 0;
        state = DeliveryState.QUEUED;
        nextAttemptAt = now;
    }

    /** Null unless it is tried again. */
    Instant waitsUntil() {
        return state == DeliveryState.QUEUED ? nextAttemptAt : null;
    }

    Instant readyAt() {
        return readyAt;
    }

    Instant sendingSince() {
        return sendingSince;
    }

    boolean isUncertain() {
        return state == DeliveryState.UNCERTAIN;
    }

    /** An operator found out what became of it. */
    void resolve(boolean delivered, String note, Instant now) {
        state = delivered ? DeliveryState.SENT : DeliveryState.DEAD;
        sentAt = delivered ? now : null;
        lastAnswer = note;
    }

    /** An operator had it sent again: the attempts began anew, the claims did not. */
    boolean isInsistedOn() {
        return claims > attempts;
    }

    boolean isReplayable() {
        return state == DeliveryState.DEAD || state == DeliveryState.UNCERTAIN;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID contactId() {
        return to.contactId();
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID rungId() {
        return rungId;
    }

    UUID ownerUnitId() {
        return ownerUnitId;
    }

    Destination to() {
        return to;
    }

    ReminderContent content() {
        return content;
    }

    int attempts() {
        return attempts;
    }

    Mail mail() {
        return words.mailTo(to, id, claims, messageId);
    }

    MailLost lost(Reason why) {
        return new MailLost(assignmentId, rungId, id, why);
    }

    DeliveryEvent event() {
        return new DeliveryEvent(id, version, "EMAIL", to.contactId(), assignmentId, offsetDays, state);
    }

    DeliveryResponse response() {
        return new DeliveryResponse(
                id,
                version,
                "EMAIL",
                to.contactId(),
                to.name(),
                to.address(),
                assignmentId,
                offsetDays,
                state,
                attempts,
                waitsUntil(),
                lastAnswer,
                messageId,
                words == null ? null : words.subject(),
                words == null ? null : words.templateVersion(),
                queuedAt,
                sentAt);
    }
}

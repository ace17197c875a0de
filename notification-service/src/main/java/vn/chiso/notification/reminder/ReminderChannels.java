package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.delivery.EmailOrder;
import vn.chiso.notification.delivery.EmailQueue;
import vn.chiso.notification.inbox.InboxPost;
import vn.chiso.notification.inbox.InboxService;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.policy.Urgency;
import vn.chiso.notification.template.ReminderContent;
import vn.chiso.notification.template.ReminderTexts;
import vn.chiso.platform.time.BusinessClock;

/** The ways on which one person is reminded of one rung. A later channel (SMS, Zalo) is one more case here and in Channel. */
@ApplicationScoped
class ReminderChannels {

    private final InboxService inbox;
    private final EmailQueue emails;
    private final ReminderTexts texts;
    private final ReminderMetrics metrics;

    ReminderChannels(InboxService inbox, EmailQueue emails, ReminderTexts texts, ReminderMetrics metrics) {
        this.metrics = metrics;
        this.inbox = inbox;
        this.emails = emails;
        this.texts = texts;
    }

    /** In the caller's transaction: the message, or the queued mail, and what the ledger says of it. */
    void send(TrackedAssignment assignment, Rung rung, Target.Person person, LedgerEntry entry, Instant now) {
        metrics.sent(rung, now);
        var to = person.addressee();
        var content = content(assignment, rung, to, LocalDate.ofInstant(now, BusinessClock.ZONE));
        switch (person.channel()) {
            case INBOX -> {
                var words = texts.render(content, to.language());
                entry.sentToInbox(
                        inbox.post(
                                new InboxPost(
                                        to.username(),
                                        to.contactId(),
                                        assignment.id(),
                                        rung.id(),
                                        words.subject(),
                                        words.text()),
                                now),
                        now);
            }
            case EMAIL ->
                entry.sentByEmail(
                        emails.queue(new EmailOrder(
                                to,
                                assignment.id(),
                                rung.id(),
                                rung.offsetDays(),
                                assignment.ownerUnitId(),
                                rung.step().urgency() == Urgency.CRITICAL,
                                content)),
                        to.mailbox(),
                        now);
        }
    }

    private static ReminderContent.Kind kind(Rung rung) {
        return switch (rung.kind()) {
            case LADDER -> ReminderContent.Kind.DEADLINE;
            case MANUAL -> ReminderContent.Kind.URGING;
            case INACTIVITY -> ReminderContent.Kind.INACTIVITY;
            case ESCALATION -> ReminderContent.Kind.ESCALATION;
        };
    }

    private static ReminderContent content(
            TrackedAssignment assignment, Rung rung, Addressee to, LocalDate remindedOn) {
        return new ReminderContent(
                kind(rung),
                rung.requestedByName(),
                rung.note(),
                to.name(),
                assignment.title(),
                assignment.criterionCode(),
                assignment.unitName(),
                assignment.deadlineText(),
                rung.dueDate(),
                remindedOn);
    }
}

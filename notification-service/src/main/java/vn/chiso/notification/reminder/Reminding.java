package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.delivery.EmailOrder;
import vn.chiso.notification.delivery.EmailQueue;
import vn.chiso.notification.inbox.InboxPost;
import vn.chiso.notification.inbox.InboxService;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.template.ReminderContent;
import vn.chiso.notification.template.ReminderTexts;
import vn.chiso.platform.time.BusinessClock;

/** Reminds the recipients of one rung: message, mail and ledger, in the caller's transaction. */
@ApplicationScoped
class Reminding {

    private final LedgerRepository ledger;
    private final InboxService inbox;
    private final EmailQueue emails;
    private final ReminderTexts texts;
    private final UndeliverableAlarm alarm;

    Reminding(
            LedgerRepository ledger,
            InboxService inbox,
            EmailQueue emails,
            ReminderTexts texts,
            UndeliverableAlarm alarm) {
        this.ledger = ledger;
        this.inbox = inbox;
        this.emails = emails;
        this.texts = texts;
        this.alarm = alarm;
    }

    /**
     * @param known what the ledger already says of the rung, if it was tried before
     * @return the number of reminders that this call sent
     */
    int remind(
            TrackedAssignment assignment,
            Rung rung,
            Collection<Addressee> contacts,
            List<LedgerEntry> known,
            Instant now) {
        int sent = 0;
        var entries = new ArrayList<>(known);
        for (var target : Recipients.of(rung.step(), assignment, contacts)) {
            var before = entries.stream()
                    .filter(entry -> entry.isOf(rung.id(), target))
                    .findFirst();
            if (before.filter(LedgerEntry::isSent).isPresent()
                    || entries.stream().anyMatch(entry -> entry.hasMailed(target))) {
                continue;
            }
            sent += switch (target) {
                case Target.Vacant vacant -> recordVacancy(assignment, rung, vacant, before, now);
                case Target.Person person -> remind(assignment, rung, person, before, entries, now);
            };
        }
        return sent;
    }

    private int recordVacancy(
            TrackedAssignment assignment, Rung rung, Target.Vacant vacant, Optional<LedgerEntry> before, Instant now) {
        if (before.isEmpty()) {
            var entry = new LedgerEntry(rung, vacant);
            entry.undeliverable(Reason.NO_CONTACT, now);
            ledger.persist(entry);
            alarm.raise(assignment, rung, vacant, Reason.NO_CONTACT);
        }
        return 0;
    }

    private int remind(
            TrackedAssignment assignment,
            Rung rung,
            Target.Person person,
            Optional<LedgerEntry> before,
            List<LedgerEntry> entries,
            Instant now) {
        entries.stream()
                .filter(entry -> entry.isOpenVacancy(person.position(), person.unitId()))
                .forEach(entry -> entry.reachedLater(now));
        var entry = before.orElseGet(() -> new LedgerEntry(rung, person));
        var obstacle = person.obstacle();
        if (obstacle.isPresent()) {
            entry.undeliverable(obstacle.get(), now);
            if (before.isEmpty()) {
                alarm.raise(assignment, rung, person, obstacle.get());
            }
        } else {
            send(assignment, rung, person, entry, now);
        }
        ledger.persist(entry);
        entries.add(entry);
        return entry.isSent() ? 1 : 0;
    }

    private void send(TrackedAssignment assignment, Rung rung, Target.Person person, LedgerEntry entry, Instant now) {
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
                                to, assignment.id(), rung.id(), rung.offsetDays(), assignment.ownerUnitId(), content)),
                        to.mailbox(),
                        now);
        }
    }

    private static ReminderContent content(
            TrackedAssignment assignment, Rung rung, Addressee to, LocalDate remindedOn) {
        return new ReminderContent(
                to.name(),
                assignment.title(),
                assignment.criterionCode(),
                assignment.unitName(),
                assignment.deadlineText(),
                rung.dueDate(),
                remindedOn);
    }
}

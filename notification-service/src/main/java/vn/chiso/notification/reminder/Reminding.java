package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.policy.PolicyRung;

/** Reminds the recipients of one rung: message, mail and ledger, in the caller's transaction. */
@ApplicationScoped
public class Reminding {

    private final LedgerRepository ledger;
    private final ContactDirectory contacts;
    private final ReminderChannels channels;
    private final UndeliverableAlarm alarm;

    Reminding(LedgerRepository ledger, ContactDirectory contacts, ReminderChannels channels, UndeliverableAlarm alarm) {
        this.ledger = ledger;
        this.contacts = contacts;
        this.channels = channels;
        this.alarm = alarm;
    }

    /** By which people can be reminded here. */
    public Set<Channel> offeredChannels() {
        return channels.offered();
    }

    /** Before the caller locks an assignment: whoever adds a contact takes the locks in that order too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdContactsStill() {
        contacts.holdStill();
    }

    /**
     * Reminds of a rung that nobody tried before, and settles it, after {@link #holdContactsStill}.
     *
     * @return the number of reminders sent
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int remindNow(TrackedAssignment assignment, Rung rung, Instant now) {
        var reminded =
                remind(assignment, rung, rung.step(), contacts.inUnits(Recipients.unitsOf(assignment)), List.of(), now);
        reminded.settle(rung, now);
        return reminded.sent();
    }

    /**
     * @param step of the rung, for those who are to be reminded
     * @param known what the ledger already says of the rung, if it was tried before
     * @return what the ledger says of the rung now
     */
    Reminded remind(
            TrackedAssignment assignment,
            Rung rung,
            PolicyRung step,
            Collection<Addressee> contacts,
            List<LedgerEntry> known,
            Instant now) {
        int sent = 0;
        var entries = new ArrayList<>(known);
        for (var target : Recipients.of(step, assignment, contacts)) {
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
        return Reminded.of(sent, entries);
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
        if (!channels.offers(person.channel())) {
            entry.undeliverable(Reason.CHANNEL_OFF, now);
        } else if (person.mutes(rung.step().urgency())) {
            entry.skip(Reason.MUTED, now);
        } else if (obstacle.isPresent()) {
            entry.undeliverable(obstacle.get(), now);
            if (before.isEmpty()) {
                alarm.raise(assignment, rung, person, obstacle.get());
            }
        } else if (entries.stream().anyMatch(other -> other.hasMailedTo(person))) {
            entry.skip(Reason.SAME_ADDRESS, now);
        } else {
            channels.send(assignment, rung, person, entry, now);
        }
        ledger.persist(entry);
        entries.add(entry);
        return entry.isSent() ? 1 : 0;
    }
}

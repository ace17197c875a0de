package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.contact.Holders;
import vn.chiso.notification.ladder.LadderStep;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.TrackedAssignment;

/** Reminds the recipients of rungs: message, mail and ledger, in the caller's transaction. */
@ApplicationScoped
public class Reminding {

    private final ContactDirectory contacts;
    private final ReminderChannels channels;
    private final UndeliverableAlarm alarm;

    Reminding(ContactDirectory contacts, ReminderChannels channels, UndeliverableAlarm alarm) {
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
     * @param rung as the database has it
     * @return the number of reminders sent
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int remindNow(TrackedAssignment assignment, Rung rung, Instant now) {
        var holders =
                contacts.holders(Recipients.unitsOf(List.of(assignment)), Recipients.climbedFrom(List.of(assignment)));
        var bag = new Postbag();
        var reminded = remind(new LadderStep(assignment, rung, rung.step()), holders, List.of(), bag, now);
        write(bag, now);
        reminded.settle(rung, now);
        return reminded.sent();
    }

    /**
     * Gathers what is to be sent; {@link #write} writes it.
     *
     * @param step for those who are to be reminded
     * @param known what the ledger already says of the rung, if it was tried before
     * @return what the ledger says of the rung then
     */
    Reminded remind(LadderStep step, Holders holders, List<LedgerEntry> known, Postbag bag, Instant now) {
        int sent = 0;
        var lines = new ArrayList<>(known);
        for (var target : Recipients.of(step.step(), step.assignment(), holders)) {
            var before = lines.stream()
                    .filter(line -> line.isOf(step.rung().id(), target))
                    .findFirst();
            if (before.filter(LedgerEntry::isSent).isPresent()
                    || lines.stream().anyMatch(line -> line.hasMailed(target))) {
                continue;
            }
            var line = before.orElseGet(() -> newLine(step.rung(), target, lines, bag));
            sent += switch (target) {
                case Target.Vacant vacant -> recordVacancy(step, vacant, before, line, now);
                case Target.Person person -> {
                    lines.stream()
                            .filter(vacancy -> vacancy.isOpenVacancy(person.position()))
                            .forEach(vacancy -> vacancy.reachedLater(now));
                    if (lines.stream().anyMatch(other -> other.hasMailedTo(person))) {
                        line.skip(Reason.SAME_ADDRESS, now);
                        yield 0;
                    }
                    yield remind(step, person, before, line, bag, now);
                }
            };
        }
        return Reminded.of(sent, lines);
    }

    void write(Postbag bag, Instant now) {
        channels.send(bag, now);
    }

    private static LedgerEntry newLine(Rung rung, Target target, List<LedgerEntry> lines, Postbag bag) {
        var line = new LedgerEntry(rung, target);
        lines.add(line);
        bag.add(line);
        return line;
    }

    private int recordVacancy(
            LadderStep step, Target.Vacant vacant, Optional<LedgerEntry> before, LedgerEntry line, Instant now) {
        if (before.isEmpty()) {
            line.undeliverable(Reason.NO_CONTACT, now);
            alarm.raise(step.assignment(), step.rung(), vacant, Reason.NO_CONTACT);
        }
        return 0;
    }

    private int remind(
            LadderStep step,
            Target.Person person,
            Optional<LedgerEntry> before,
            LedgerEntry line,
            Postbag bag,
            Instant now) {
        var obstacle = person.obstacle();
        if (!channels.offers(person.channel())) {
            line.undeliverable(Reason.CHANNEL_OFF, now);
        } else if (person.mutes(step.rung().step().urgency())) {
            line.skip(Reason.MUTED, now);
        } else if (obstacle.isPresent()) {
            line.undeliverable(obstacle.get(), now);
            if (before.isEmpty()) {
                alarm.raise(step.assignment(), step.rung(), person, obstacle.get());
            }
        } else {
            line.sentTo(person, now);
            bag.add(channels.order(step, person, now), line);
        }
        return line.isSent() ? 1 : 0;
    }
}

package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.ladder.DueLadder;
import vn.chiso.notification.ladder.LadderClaims;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.platform.time.BusinessClock;

/** One transaction of the sweep: claims due ladders and does all that follows, or nothing of it. */
@ApplicationScoped
class SweepBatch {

    private final LadderClaims claims;
    private final ContactDirectory contacts;
    private final LedgerRepository ledger;
    private final Reminding reminding;
    private final BusinessClock clock;

    SweepBatch(
            LadderClaims claims,
            ContactDirectory contacts,
            LedgerRepository ledger,
            Reminding reminding,
            BusinessClock clock) {
        this.claims = claims;
        this.contacts = contacts;
        this.ledger = ledger;
        this.reminding = reminding;
        this.clock = clock;
    }

    /** What the transaction found written before it. */
    private record Before(List<Addressee> contacts, Map<UUID, List<LedgerEntry>> entries) {

        List<LedgerEntry> entriesOf(Rung rung) {
            return entries.getOrDefault(rung.id(), List.of());
        }
    }

    /** Empty when there is nothing left to claim. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<SweepOutcome> next(int limit) {
        contacts.holdStill();
        var now = clock.now();
        return settle(claims.claim(LocalDate.ofInstant(now, BusinessClock.ZONE), limit), now);
    }

    /** Empty if another replica works on it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<SweepOutcome> only(UUID assignmentId) {
        contacts.holdStill();
        var now = clock.now();
        return settle(claims.claim(assignmentId, LocalDate.ofInstant(now, BusinessClock.ZONE)), now);
    }

    private Optional<SweepOutcome> settle(List<DueLadder> ladders, Instant now) {
        var before = before(ladders);
        return ladders.stream().map(ladder -> settle(ladder, before, now)).reduce(SweepOutcome::plus);
    }

    private Before before(List<DueLadder> ladders) {
        Set<UUID> units = ladders.stream()
                .flatMap(ladder -> Recipients.unitsOf(ladder.assignment()).stream())
                .collect(Collectors.toSet());
        Collection<UUID> rungs = ladders.stream()
                .flatMap(ladder -> ladder.due().stream())
                .map(Rung::id)
                .toList();
        return new Before(
                contacts.inUnits(units),
                ledger.ofRungs(rungs).stream().collect(Collectors.groupingBy(LedgerEntry::rungId)));
    }

    /** The latest due rung is sent; those before it would say what is no longer true. */
    private SweepOutcome settle(DueLadder ladder, Before before, Instant now) {
        var outcome = SweepOutcome.NOTHING;
        var due = ladder.due();
        for (int i = 0; i < due.size(); i++) {
            var rung = due.get(i);
            outcome = outcome.plus(i < due.size() - 1 ? overtake(rung, before, now) : send(ladder, rung, before, now));
        }
        return outcome;
    }

    private static SweepOutcome overtake(Rung rung, Before before, Instant now) {
        // Opened again for one more recipient, and now too late for that one: for the others it was sent.
        if (before.entriesOf(rung).stream().anyMatch(LedgerEntry::isSent)) {
            rung.sent(now);
            return SweepOutcome.sent(0);
        }
        rung.skip(Reason.OVERTAKEN, now);
        return SweepOutcome.SKIPPED;
    }

    private SweepOutcome send(DueLadder ladder, Rung rung, Before before, Instant now) {
        var known = before.entriesOf(rung);
        int sent = reminding.remind(ladder.assignment(), rung, before.contacts(), known, now);
        if (sent > 0 || known.stream().anyMatch(LedgerEntry::isSent)) {
            rung.sent(now);
            return SweepOutcome.sent(sent);
        }
        rung.undeliverable(now);
        return SweepOutcome.UNDELIVERABLE;
    }
}

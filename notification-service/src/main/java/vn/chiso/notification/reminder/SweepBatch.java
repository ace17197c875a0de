package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import vn.chiso.notification.plan.PlanRegister;
import vn.chiso.platform.time.BusinessClock;

/** One transaction of the sweep: claims due ladders and does all that follows, or nothing of it. */
@ApplicationScoped
class SweepBatch {

    private final LadderClaims claims;
    private final ContactDirectory contacts;
    private final LedgerRepository ledger;
    private final Reminding reminding;
    private final PlanRegister plans;

    SweepBatch(
            LadderClaims claims,
            ContactDirectory contacts,
            LedgerRepository ledger,
            Reminding reminding,
            PlanRegister plans) {
        this.claims = claims;
        this.contacts = contacts;
        this.ledger = ledger;
        this.reminding = reminding;
        this.plans = plans;
    }

    /** What the transaction found written before it. */
    private record Before(List<Addressee> contacts, Map<UUID, List<LedgerEntry>> entries, Set<UUID> pausedPlans) {

        List<LedgerEntry> entriesOf(Rung rung) {
            return entries.getOrDefault(rung.id(), List.of());
        }
    }

    /** Empty when there is nothing left to claim. @param now business time */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<SweepOutcome> next(Instant now, int limit) {
        contacts.holdStill();
        return settle(claims.claim(LocalDate.ofInstant(now, BusinessClock.ZONE), limit), now);
    }

    /** Empty if another replica works on it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<SweepOutcome> only(UUID assignmentId, Instant now) {
        contacts.holdStill();
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
                ledger.ofRungs(rungs).stream().collect(Collectors.groupingBy(LedgerEntry::rungId)),
                plans.pausedAmong(ladders.stream()
                        .map(ladder -> ladder.assignment().planId())
                        .collect(Collectors.toSet())));
    }

    private SweepOutcome settle(DueLadder ladder, Before before, Instant now) {
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var paused = before.pausedPlans().contains(ladder.assignment().planId());
        // Decided for all before the first is settled: what is settled is due no more.
        var reasons = new LinkedHashMap<Rung, Optional<Reason>>();
        ladder.due()
                .forEach(rung ->
                        reasons.put(rung, paused ? Optional.of(Reason.PAUSED) : ladder.whySkipped(rung, today)));
        return reasons.entrySet().stream()
                .map(entry -> entry.getValue()
                        .map(reason -> skip(entry.getKey(), reason, before, now))
                        .orElseGet(() -> send(ladder, entry.getKey(), before, now)))
                .reduce(SweepOutcome.NOTHING, SweepOutcome::plus);
    }

    private static SweepOutcome skip(Rung rung, Reason reason, Before before, Instant now) {
        // Opened again for one more recipient, and now too late for that one: for the others it was sent.
        if (before.entriesOf(rung).stream().anyMatch(LedgerEntry::isSent)) {
            rung.sent(now);
            return SweepOutcome.sent(0);
        }
        rung.skip(reason, now);
        return SweepOutcome.SKIPPED;
    }

    private SweepOutcome send(DueLadder ladder, Rung rung, Before before, Instant now) {
        return reminding
                .remind(ladder.assignment(), rung, before.contacts(), before.entriesOf(rung), now)
                .settle(rung, now);
    }
}

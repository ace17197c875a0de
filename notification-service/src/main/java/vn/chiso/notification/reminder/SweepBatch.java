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
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.contact.Holders;
import vn.chiso.notification.ladder.DueLadder;
import vn.chiso.notification.ladder.Fate;
import vn.chiso.notification.ladder.LadderClaims;
import vn.chiso.notification.ladder.LadderStep;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.TrackedAssignment;
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
    private record Before(Holders contacts, Map<UUID, List<LedgerEntry>> entries, Set<UUID> pausedPlans) {

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
        if (ladders.isEmpty()) {
            return Optional.empty();
        }
        var before = before(ladders);
        var bag = new Postbag();
        var outcome =
                ladders.stream().map(ladder -> settle(ladder, before, bag, now)).reduce(SweepOutcome::plus);
        reminding.write(bag, now);
        claims.settle(ladders);
        return outcome;
    }

    private Before before(List<DueLadder> ladders) {
        var assignments = ladders.stream().map(DueLadder::assignment).toList();
        Collection<UUID> rungs = ladders.stream()
                .flatMap(ladder -> ladder.due().stream())
                .map(Rung::id)
                .toList();
        return new Before(
                contacts.holders(Recipients.unitsOf(assignments), Recipients.climbedFrom(assignments)),
                ledger.ofRungs(rungs).stream().collect(Collectors.groupingBy(LedgerEntry::rungId)),
                plans.pausedAmong(
                        assignments.stream().map(TrackedAssignment::planId).collect(Collectors.toSet())));
    }

    private SweepOutcome settle(DueLadder ladder, Before before, Postbag bag, Instant now) {
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var paused = before.pausedPlans().contains(ladder.assignment().planId());
        // Decided for all before the first is settled: what is settled is due no more.
        var fates = new LinkedHashMap<Rung, Fate>();
        ladder.due().forEach(rung -> fates.put(rung, ladder.fate(rung, today, paused)));
        return fates.entrySet().stream()
                .map(entry -> settle(ladder, entry.getKey(), entry.getValue(), before, bag, now))
                .reduce(SweepOutcome.NOTHING, SweepOutcome::plus);
    }

    private SweepOutcome settle(DueLadder ladder, Rung rung, Fate fate, Before before, Postbag bag, Instant now) {
        var entries = before.entriesOf(rung);
        if (fate instanceof Fate.Remind remind) {
            var step = new LadderStep(ladder.assignment(), rung, remind.step());
            return reminding.remind(step, before.contacts(), entries, bag, now).settle(rung, now);
        }
        // Opened again for one more recipient, and now not for that one either: for the others it was sent.
        if (entries.stream().anyMatch(LedgerEntry::isSent)) {
            rung.sent(now);
            return SweepOutcome.sent(0);
        }
        switch (fate) {
            case Fate.Close close -> rung.close(close.why(), now);
            case Fate.Skip skip -> rung.skip(skip.why(), now);
            case Fate.Remind remind -> throw new IllegalStateException("settled above");
        }
        return SweepOutcome.SKIPPED;
    }
}

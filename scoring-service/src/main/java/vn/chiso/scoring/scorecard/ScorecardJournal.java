package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.engine.Rounding;

/** Ends every change of a card or a line: sums, version, audit trail, event. */
@ApplicationScoped
public class ScorecardJournal {

    private final ScorecardRepository cards;
    private final ScorecardLineRepository lines;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Caller caller;

    ScorecardJournal(
            ScorecardRepository cards, ScorecardLineRepository lines, AuditLog audit, Outbox outbox, Caller caller) {
        this.cards = cards;
        this.lines = lines;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** The current caller as the author of what he writes. */
    public Author author() {
        return new Author(caller.subject(), caller.username(), caller.name());
    }

    public void cardChanged(CardChange change, CardInHand hand, CardState before) {
        changed(hand.card(), hand.campaign().rounding(), change);
        audit.record(change(change, hand.card(), hand.access().grant(), before));
    }

    /** By the organiser, for a reason that the trail keeps with the new state. */
    public void reopened(CardInHand hand, CardState before, Grant grant, String reason) {
        record Reopened(ScorecardStatus status, LocalDate selfScoringUntil, String reason) {}
        var card = hand.card();
        changed(card, hand.campaign().rounding(), CardChange.REOPENED);
        audit.record(new AuditedChange(
                CardChange.REOPENED.action(),
                "scorecard",
                card.id().toString(),
                card.assessedUnitId(),
                grant,
                before,
                new Reopened(card.status(), card.selfScoringUntil(), reason)));
    }

    /** A change that nobody asked for: a deadline has passed. */
    void closedBySystem(CardChange change, Scorecard card, Campaign campaign, CardState before) {
        changed(card, campaign.rounding(), change);
        audit.recordBySystem(change(change, card, null, before));
    }

    private static AuditedChange change(CardChange change, Scorecard card, Grant grant, CardState before) {
        return new AuditedChange(
                change.action(),
                "scorecard",
                card.id().toString(),
                card.assessedUnitId(),
                grant,
                before,
                CardState.of(card));
    }

    /** After one or more lines were changed. */
    public void changed(CardInHand hand) {
        changed(hand.card(), hand.campaign().rounding(), CardChange.CHANGED);
    }

    /** What was changed of many lines, in few round trips. */
    public void audited(List<AuditedChange> changes) {
        audit.recordAll(changes);
    }

    /** @param before null if the line had none */
    public static AuditedChange selfScored(CardInHand hand, ScorecardLine line, SelfScore before) {
        var grant = hand.access().scorable().get(line.criterionCode());
        return change("scorecard-line.self-scored", hand, line, grant, before, line.self());
    }

    /** @param before ids of what the line cited at the same stage */
    public static AuditedChange evidenceCited(
            CardInHand hand, ScorecardLine line, List<UUID> before, List<UUID> after) {
        var scorer = hand.access().scorable().get(line.criterionCode());
        return change("scorecard-line.evidence-cited", hand, line, scorer, before, after);
    }

    /** @param before of the same round; null if the line had none */
    public static AuditedChange appraised(CardInHand hand, ScorecardLine line, Appraisal before, Appraisal after) {
        var grant = hand.access().appraisable().get(line.criterionCode());
        return change("scorecard-line.appraised", hand, line, grant, before, after);
    }

    private static AuditedChange change(
            String action, CardInHand hand, ScorecardLine line, Grant grant, Object before, Object after) {
        var subject = hand.card().id() + "/" + line.criterionCode();
        return new AuditedChange(action, "scorecard-line", subject, hand.card().assessedUnitId(), grant, before, after);
    }

    /** Cards of one campaign at once: each flush looks at all that there are, and a country has thousands. */
    void changedTogether(List<Scorecard> changed, Campaign campaign, CardChange change) {
        var totals = lines.totalsOfCampaign(campaign.id());
        changed.forEach(card -> {
            card.take(totals.getOrDefault(card.id(), LineTotals.NONE));
            cards.touch(card);
        });
        cards.flush();
        outbox.appendAll(changed.stream()
                .map(card -> ScorecardEvent.of(card, campaign.rounding(), change))
                .toList());
    }

    void changed(Scorecard card, Rounding rounding, CardChange change) {
        card.take(lines.totals(card.id()));
        cards.touch(card);
        cards.flush();
        outbox.append(ScorecardEvent.of(card, rounding, change));
    }
}

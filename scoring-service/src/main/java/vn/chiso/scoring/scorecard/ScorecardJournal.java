package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.unit.Caller;
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

    public void cardChanged(String action, CardInHand hand, ScorecardStatus before) {
        changed(hand.card(), hand.campaign().rounding());
        audit.record(new AuditedChange(
                action,
                "scorecard",
                hand.card().id().toString(),
                hand.card().assessedUnitId(),
                hand.access().grant(),
                before,
                hand.card().status()));
    }

    /** After one or more lines were changed. */
    public void changed(CardInHand hand) {
        changed(hand.card(), hand.campaign().rounding());
    }

    /** @param before the stage that was changed, as it was; null if it was empty */
    public void audit(String action, CardInHand hand, ScorecardLine line, Object before, Object after) {
        audit.record(new AuditedChange(
                action,
                "scorecard-line",
                hand.card().id() + "/" + line.criterionCode(),
                hand.card().assessedUnitId(),
                hand.access().grant(),
                before,
                after));
    }

    void changed(Scorecard card, Rounding rounding) {
        card.take(lines.totals(card.id()));
        cards.touch(card);
        cards.flush();
        outbox.append(ScorecardEvent.of(card, rounding));
    }
}

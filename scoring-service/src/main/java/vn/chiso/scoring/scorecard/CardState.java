package vn.chiso.scoring.scorecard;

import java.time.LocalDate;

/** What the audit trail keeps of a card before and after a change. */
public record CardState(
        ScorecardStatus status, LocalDate selfScoringUntil, LocalDate explanationUntil, LockReason lockReason) {

    public static CardState of(Scorecard card) {
        return new CardState(
                card.status(), card.selfScoringUntil(), card.deadlines().explanationUntil(), card.lockReason());
    }
}

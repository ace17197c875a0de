package vn.chiso.scoring.scorecard;

/** Why a card is locked: its time for self-scoring is over, or its campaign was cancelled, which freezes it for good. */
public enum LockReason {
    DEADLINE,
    CANCELLED
}

package vn.chiso.scoring.scorecard;

import java.util.Set;

/**
 * Where a card stands. Before appraisal it can be withdrawn into work; a card that the deadline locked is appraised as what it
 * has, and one that nobody has begun to appraise can be reopened. {@link Scorecard} knows which of these moves is whose.
 */
public enum ScorecardStatus {
    NOT_STARTED,
    IN_PROGRESS,
    PENDING_APPROVAL,
    SUBMITTED,
    IN_APPRAISAL_1,
    EXPLANATION_REQUESTED,
    EXPLAINED,
    IN_APPRAISAL_2,
    FINAL,
    PUBLISHED;

    /** The unit still works on the card. */
    static final Set<ScorecardStatus> IN_WORK = Set.of(NOT_STARTED, IN_PROGRESS, PENDING_APPROVAL);

    public Set<ScorecardStatus> next() {
        return switch (this) {
            case NOT_STARTED -> Set.of(IN_PROGRESS, IN_APPRAISAL_1);
            case IN_PROGRESS -> Set.of(PENDING_APPROVAL, IN_APPRAISAL_1);
            case PENDING_APPROVAL -> Set.of(SUBMITTED, IN_PROGRESS, IN_APPRAISAL_1);
            case SUBMITTED -> Set.of(IN_APPRAISAL_1, IN_PROGRESS);
            case IN_APPRAISAL_1 -> Set.of(EXPLANATION_REQUESTED, IN_PROGRESS);
            case EXPLANATION_REQUESTED -> Set.of(EXPLAINED);
            case EXPLAINED -> Set.of(IN_APPRAISAL_2);
            case IN_APPRAISAL_2 -> Set.of(FINAL);
            case FINAL -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of();
        };
    }

    public boolean canBecome(ScorecardStatus status) {
        return next().contains(status);
    }

    boolean isInWork() {
        return IN_WORK.contains(this);
    }
}

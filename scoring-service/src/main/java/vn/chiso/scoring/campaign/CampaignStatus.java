package vn.chiso.scoring.campaign;

import java.util.Set;

/** Phases of a campaign. Each leads to the next only; until it is published it can be cancelled. */
public enum CampaignStatus {
    DRAFT,
    SELF_SCORING,
    APPRAISAL_1,
    EXPLANATION,
    APPRAISAL_2,
    REVIEW,
    PUBLISHED,
    CLOSED,
    CANCELLED;

    public Set<CampaignStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SELF_SCORING, CANCELLED);
            case SELF_SCORING -> Set.of(APPRAISAL_1, CANCELLED);
            case APPRAISAL_1 -> Set.of(EXPLANATION, CANCELLED);
            case EXPLANATION -> Set.of(APPRAISAL_2, CANCELLED);
            case APPRAISAL_2 -> Set.of(REVIEW, CANCELLED);
            case REVIEW -> Set.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> Set.of(CLOSED);
            case CLOSED, CANCELLED -> Set.of();
        };
    }

    public boolean canBecome(CampaignStatus status) {
        return next().contains(status);
    }
}

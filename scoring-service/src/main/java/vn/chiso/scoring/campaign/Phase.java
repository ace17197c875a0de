package vn.chiso.scoring.campaign;

/** The phases that an organiser enters by hand; publishing has its own operation. */
enum Phase {
    SELF_SCORING(CampaignStatus.SELF_SCORING),
    APPRAISAL_1(CampaignStatus.APPRAISAL_1),
    EXPLANATION(CampaignStatus.EXPLANATION),
    APPRAISAL_2(CampaignStatus.APPRAISAL_2),
    REVIEW(CampaignStatus.REVIEW);

    private final CampaignStatus status;

    Phase(CampaignStatus status) {
        this.status = status;
    }

    CampaignStatus status() {
        return status;
    }
}

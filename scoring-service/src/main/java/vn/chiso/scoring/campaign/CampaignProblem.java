package vn.chiso.scoring.campaign;

import vn.chiso.platform.problem.ProblemType;

/** What can go wrong with a campaign. */
public enum CampaignProblem implements ProblemType {
    UNKNOWN_CRITERIA_SET(422),
    CRITERIA_SET_NOT_PUBLISHED(422),
    CRITERIA_SET_OF_OTHER_PROGRAMME(422),
    CRITERIA_SET_NOT_COMPUTABLE(422),
    UNKNOWN_UNIT(422),
    UNIT_NAMED_TWICE(422),
    UNKNOWN_UNIT_GROUP(422),
    NOBODY_ASSESSED(422),
    UNKNOWN_REGULATION(422),
    REGULATION_NOT_IN_FORCE(422),
    REGULATION_OF_OTHER_PROGRAMME(422),
    REGULATION_OF_OTHER_PERIOD(422),
    REGULATION_NOT_SUPPORTED(422),
    DATE_HAS_PASSED(422),
    CAMPAIGN_NOT_A_DRAFT(409),
    CAMPAIGN_NOT_RUNNING(409),
    DATES_OUT_OF_ORDER(422),
    PHASE_NOT_NEXT(409);

    private final int status;

    CampaignProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

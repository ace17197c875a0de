package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;

/** Checks what an organiser asks of a campaign before anything is written, and keeps what it is scored by. */
@ApplicationScoped
class CampaignPlanning {

    private final CampaignCreation creation;
    private final AssessedUnits units;
    private final UsableRegulation regulation;
    private final PinnedCriterionRepository pinned;

    CampaignPlanning(
            CampaignCreation creation,
            AssessedUnits units,
            UsableRegulation regulation,
            PinnedCriterionRepository pinned) {
        this.creation = creation;
        this.units = units;
        this.regulation = regulation;
        this.pinned = pinned;
    }

    CampaignPlan plan(CampaignRequest request) {
        if (!request.dates().areInOrder()) {
            throw new ProblemException(CampaignProblem.DATES_OUT_OF_ORDER).at("/dates");
        }
        var assessed = units.resolve(
                request.unitGroupIds(),
                request.assessedUnitIds(),
                request.dates().selfScoringFrom());
        return new CampaignPlan(request, creation.usableSet(request), regulation.of(request), assessed);
    }

    void pin(UUID campaignId, CampaignPlan plan) {
        creation.pin(campaignId, plan.set());
    }

    void pinAnew(UUID campaignId, CampaignPlan plan) {
        pinned.removeAll(campaignId);
        pin(campaignId, plan);
    }
}

package vn.chiso.scoring.campaign;

import java.util.List;
import vn.chiso.scoring.catalogue.CriteriaSetState;
import vn.chiso.scoring.catalogue.RegulationState;

/**
 * What a campaign is made or changed from, checked and resolved.
 *
 * @param regulation null where it has none
 * @param assessed the groups resolved
 */
record CampaignPlan(
        CampaignRequest request, CriteriaSetState set, RegulationState regulation, List<AssessedUnit> assessed) {}

package vn.chiso.scoring.campaign;

import java.util.UUID;

/**
 * Who appraises a criterion of a campaign.
 *
 * @param unitId null where the set names nobody
 */
public record Appraiser(String criterionCode, UUID unitId) {}

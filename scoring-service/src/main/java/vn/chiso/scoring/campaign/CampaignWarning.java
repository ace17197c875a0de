package vn.chiso.scoring.campaign;

import java.util.UUID;

/**
 * Something that the organiser should know and that stops nothing.
 *
 * @param code {@code missing-lead}: the criterion has responsible units but no lead; {@code missing-responsibility}: nobody at all
 */
record CampaignWarning(String code, String criterionCode, UUID assessedUnitId) {}

package vn.chiso.scoring.result;

import java.util.UUID;

/** What results in force are narrowed by; every part may be null. */
public record InForceFilter(String programme, String period, UUID campaignId, UUID assessedUnitId) {}

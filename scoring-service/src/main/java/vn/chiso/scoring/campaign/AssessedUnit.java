package vn.chiso.scoring.campaign;

import java.util.UUID;

/**
 * A unit that a campaign assesses.
 *
 * @param groupId by which group; null where the unit was named itself
 */
public record AssessedUnit(UUID unitId, UUID groupId) {}

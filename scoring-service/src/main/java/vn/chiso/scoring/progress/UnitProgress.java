package vn.chiso.scoring.progress;

import java.util.UUID;

/**
 * Progress of one unit.
 *
 * @param unitCode absent while the unit is not known here
 */
record UnitProgress(
        UUID assessedUnitId,
        String unitCode,
        String unitName,
        UUID scorecardId,
        String status,
        boolean locked,
        Share share) {}

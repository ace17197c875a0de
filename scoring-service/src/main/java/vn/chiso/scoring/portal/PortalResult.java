package vn.chiso.scoring.portal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.chiso.platform.unit.Agency;
import vn.chiso.scoring.result.ResultResponse;

/**
 * A published result with the agencies as they are known today; the names of their day are in {@code assessedUnit}.
 *
 * @param assessedAgency absent for a unit that is not in the tree any more
 */
record PortalResult(@JsonUnwrapped ResultResponse result, Agency assessedAgency, Agency organiserAgency) {}

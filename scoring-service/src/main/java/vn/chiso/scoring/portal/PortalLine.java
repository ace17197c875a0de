package vn.chiso.scoring.portal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.unit.Agency;
import vn.chiso.scoring.result.ResultLineResponse;

/**
 * A line of a published result.
 *
 * @param agency the assessed one
 * @param responsible who answers for the criterion: the leads first, then who cooperates, as they are known today
 */
record PortalLine(
        UUID resultId,
        UUID campaignId,
        String programme,
        String period,
        Agency agency,
        @JsonUnwrapped ResultLineResponse line,
        List<Agency> responsible) {}

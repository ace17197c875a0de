package vn.chiso.scoring.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import vn.chiso.platform.unit.Agency;
import vn.chiso.scoring.result.IndexResponse;

/**
 * The place of an agency among those of its group.
 *
 * @param unitGroupId absent for units that are ranked beside the groups
 * @param rankedUnits how many share the ranking
 * @param classTitle the words of the regulation for the class
 */
record PortalRank(
        UUID resultId,
        UUID campaignId,
        String programme,
        String period,
        UUID unitGroupId,
        String unitGroup,
        int rank,
        Integer rankedUnits,
        Agency agency,
        IndexResponse index,
        @JsonProperty("class") String classification,
        String classTitle) {}

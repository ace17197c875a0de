package vn.chiso.scoring.result.ranking;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.result.IndexResponse;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.standing.Stage;

/**
 * The units of a campaign ranked inside their unit groups.
 *
 * @param groups those of which units are on this page
 * @param next cursor of the following page
 */
record RankingResponse(UUID campaignId, Stage stage, String criterionCode, List<GroupRanking> groups, String next) {

    /**
     * The units of one group.
     *
     * @param unitGroupId absent for the units that were named beside the groups
     * @param name of the group as the regulation calls it, else as the catalogue does; absent for the units beside the groups
     * @param units ranked ones, best first
     * @param unranked without an index: an extract, or nothing applies to the unit
     */
    record GroupRanking(UUID unitGroupId, String name, List<RankedUnit> units, List<UnitRef> unranked) {

        /** The same of these units only, each with its rank. */
        GroupRanking of(Set<UUID> wanted) {
            return new GroupRanking(
                    unitGroupId,
                    name,
                    units.stream()
                            .filter(ranked -> wanted.contains(ranked.unit().id()))
                            .toList(),
                    unranked.stream().filter(unit -> wanted.contains(unit.id())).toList());
        }

        /** What the regulation calls the group; null where it says nothing of it. */
        static String label(Regulation regulation, UUID group) {
            var labels = regulation == null || group == null ? List.<ClassGroup>of() : regulation.groups();
            return labels.stream()
                    .filter(named -> group.equals(named.unitGroupId()) && named.label() != null)
                    .map(ClassGroup::label)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A unit with its rank.
     *
     * @param sharing units that share the rank, this one included
     * @param decidedBy the key that told it from a unit of the same index
     * @param classification of the whole card only
     * @param classTitle the words of the regulation for it
     */
    record RankedUnit(
            int rank,
            UnitRef unit,
            IndexResponse index,
            int sharing,
            String decidedBy,
            @JsonProperty("class") String classification,
            String classTitle) {}
}

package vn.chiso.scoring.result.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.result.IndexResponse;
import vn.chiso.scoring.result.PublishedPlace;
import vn.chiso.scoring.result.ranking.RankingResponse.GroupRanking;
import vn.chiso.scoring.result.ranking.RankingResponse.RankedUnit;

/** Published places in their order, group by group: ranks and classes are those that were published. A pure function. */
final class PublishedRanking {

    private PublishedRanking() {}

    static List<GroupRanking> of(List<PublishedPlace> places, Regulation regulation) {
        Map<UUID, List<PublishedPlace>> groups = new LinkedHashMap<>();
        places.forEach(place -> groups.computeIfAbsent(place.unitGroupId(), _ -> new ArrayList<>())
                .add(place));
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue(), regulation))
                .toList();
    }

    private static GroupRanking of(UUID group, List<PublishedPlace> places, Regulation regulation) {
        return new GroupRanking(
                group,
                GroupRanking.label(regulation, group),
                places.stream()
                        .filter(place -> place.rank() != null)
                        .sorted(Comparator.<PublishedPlace>comparingInt(
                                        place -> place.rank().rank())
                                .thenComparing(place -> place.assessedUnit().id()))
                        .map(PublishedRanking::unit)
                        .toList(),
                places.stream()
                        .filter(place -> place.rank() == null)
                        .map(PublishedPlace::assessedUnit)
                        .sorted(Comparator.comparing(unit -> unit.id()))
                        .toList());
    }

    private static RankedUnit unit(PublishedPlace place) {
        return new RankedUnit(
                place.rank().rank(),
                place.assessedUnit(),
                IndexResponse.of(place.index()),
                place.rank().sharing(),
                place.rank().decidedBy(),
                place.classCode(),
                place.classTitle());
    }
}

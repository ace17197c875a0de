package vn.chiso.scoring.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.scoring.result.snapshot.ResultClass;
import vn.chiso.scoring.result.snapshot.ResultComponent;
import vn.chiso.scoring.result.snapshot.ResultRank;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.ResultStanding;
import vn.chiso.scoring.result.snapshot.SnapshotTotals;
import vn.chiso.scoring.standing.UnitStanding;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Index;

/** Whether the sums up the tree, the index, the rank and the class of a snapshot come out again. */
final class StandingCheck {

    private StandingCheck() {}

    /** @param recomputed what is published of all units of the campaign, ranked and classed again */
    static List<String> differences(ResultSnapshot content, Map<UUID, UnitStanding> recomputed) {
        var differences = new ArrayList<String>();
        var standing = content.standing();
        var card = SnapshotTotals.of(content);
        var totals = card.byCode();
        standing.nodes().stream()
                .filter(node -> !node.agrees(totals.get(node.code())))
                .forEach(node -> differences.add("nodes/" + node.code()));
        if (!sameComponents(standing.components(), card)) {
            differences.add("components");
        }
        if (!isSame(standing.index(), card.index().orElse(null))) {
            differences.add("index");
        }
        if (standing.commendation() != null && !standing.commendation().agrees(standing)) {
            differences.add("commendation");
        }
        compare(standing, recomputed.get(content.assessedUnit().id()), differences);
        return differences;
    }

    private static void compare(ResultStanding standing, UnitStanding recomputed, List<String> differences) {
        var rank = recomputed == null || recomputed.ranked() == null ? null : ResultRank.of(recomputed.ranked());
        if (!Objects.equals(standing.rank(), rank)) {
            differences.add("rank");
        }
        var found =
                recomputed == null || recomputed.classified() == null ? null : ResultClass.of(recomputed.classified());
        var published = standing.classification();
        if (published == null || found == null ? published != found : !published.isSame(found)) {
            differences.add("class");
        }
    }

    private static boolean sameComponents(List<ResultComponent> published, CardTotal card) {
        var found = card.components().stream().map(ResultComponent::of).toList();
        return published.size() == found.size()
                && published.stream().allMatch(component -> found.stream().anyMatch(component::isSame));
    }

    private static boolean isSame(Index published, Index found) {
        return published == null || found == null
                ? published == found
                : published.points().compareTo(found.points()) == 0
                        && published.maximum().compareTo(found.maximum()) == 0;
    }
}

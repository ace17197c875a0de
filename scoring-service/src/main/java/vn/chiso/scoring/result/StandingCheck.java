package vn.chiso.scoring.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.standing.UnitStanding;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.Index;
import vn.chiso.scoring.total.SetNode;
import vn.chiso.scoring.total.Totals;

/** Whether the sums up the tree, the index, the rank and the class of a snapshot come out again. */
final class StandingCheck {

    private StandingCheck() {}

    /** @param recomputed what is published of all units of the campaign, ranked and classed again */
    static List<String> differences(ResultSnapshot content, Map<UUID, UnitStanding> recomputed) {
        var differences = new ArrayList<String>();
        var standing = content.standing();
        var card = card(content);
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

    /** The lines added up again along the nodes. */
    static CardTotal card(ResultSnapshot content) {
        var lines = content.lines().stream().collect(Collectors.toMap(ResultLine::criterionCode, Function.identity()));
        var scored = lines.values().stream()
                .collect(Collectors.toMap(
                        ResultLine::criterionCode,
                        line -> new Scored(line.excluded() ? null : line.points(), line.excluded(), null)));
        return Totals.of(
                Coverage.FULL,
                content.standing().nodes().stream()
                        .map(node -> node(node, lines.get(node.code())))
                        .toList(),
                scored);
    }

    private static SetNode node(ResultNode node, ResultLine line) {
        return new SetNode(
                node.code(),
                node.parentCode(),
                node.title(),
                node.maxPoints(),
                line == null ? null : MethodReader.read(line.method()),
                node.adjustment());
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

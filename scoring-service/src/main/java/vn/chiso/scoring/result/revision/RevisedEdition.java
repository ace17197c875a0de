package vn.chiso.scoring.result.revision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.scoring.result.PublishedStandings;
import vn.chiso.scoring.result.snapshot.ResultClass;
import vn.chiso.scoring.result.snapshot.ResultCommendation;
import vn.chiso.scoring.result.snapshot.ResultComponent;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultRank;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.ResultStanding;
import vn.chiso.scoring.result.snapshot.ResultSums;
import vn.chiso.scoring.result.snapshot.SnapshotTotals;
import vn.chiso.scoring.standing.UnitStanding;

/** Computes what changes where the lines of one result change: its sums, and where all units then stand. */
final class RevisedEdition {

    private RevisedEdition() {}

    /** The result with other lines; rank and class are still those of before. */
    static ResultSnapshot summed(ResultSnapshot before, List<ResultLine> lines) {
        var adjustments = before.adjustments().stream()
                .map(adjustment -> adjustment.recomputed(ResultSums.earned(adjustment.code(), lines)))
                .toList();
        var changed = before.with(lines, ResultSums.of(lines, adjustments, before.rounding()));
        return changed.standing() == null ? changed : changed.with(summed(changed));
    }

    /** How all units stand if one of them has changed. */
    static Map<UUID, UnitStanding> standings(List<ResultSnapshot> others, ResultSnapshot changed) {
        return PublishedStandings.table(
                        Stream.concat(others.stream(), Stream.of(changed)).toList())
                .standings();
    }

    /** Rank and class as found, and what follows from them. */
    static ResultStanding standing(ResultStanding before, UnitStanding found) {
        var placed = before.placed(
                found.ranked() == null ? null : ResultRank.of(found.ranked()),
                found.classified() == null ? null : ResultClass.of(found.classified()));
        var commendation = before.commendation();
        return commendation == null
                ? placed
                : placed.with(ResultCommendation.of(
                        commendation.rules(), commendation.unitType(), commendation.lateDossiers(), placed));
    }

    private static ResultStanding summed(ResultSnapshot content) {
        var card = SnapshotTotals.of(content);
        var totals = card.byCode();
        return content.standing()
                .summed(
                        content.standing().nodes().stream()
                                .map(node -> node.with(totals.get(node.code())))
                                .toList(),
                        card.components().stream().map(ResultComponent::of).toList(),
                        card.index().orElse(null));
    }
}

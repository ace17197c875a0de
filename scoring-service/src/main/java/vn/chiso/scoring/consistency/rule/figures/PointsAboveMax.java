package vn.chiso.scoring.consistency.rule.figures;

import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ScoredRow;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** Nobody earns more than the maximum (domain.md §3.3: bonus points have a criterion and a cap of their own). */
public final class PointsAboveMax implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return document.scoredRows().flatMap(PointsAboveMax::check);
    }

    private static Stream<Finding> check(Placed<? extends ScoredRow> row) {
        var most = row.part().maximum();
        return row
                .part()
                .gained()
                .filter(points -> most.isPresent() && points.compareTo(most.get()) > 0)
                .map(points -> Finding.of(
                        RuleId.POINTS_ABOVE_MAX,
                        row.member("points"),
                        row.part().label(),
                        points,
                        most.get()))
                .stream();
    }
}

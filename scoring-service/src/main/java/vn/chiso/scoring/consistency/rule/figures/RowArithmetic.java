package vn.chiso.scoring.consistency.rule.figures;

import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ScoredRow;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** In every row maximum − points = points lost (domain.md §9.1). */
public final class RowArithmetic implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return document.scoredRows().flatMap(RowArithmetic::check);
    }

    private static Stream<Finding> check(Placed<? extends ScoredRow> row) {
        var difference = row.part().difference();
        return row
                .part()
                .printedLoss()
                .filter(loss -> difference.isPresent() && loss.compareTo(difference.get()) != 0)
                .map(loss -> Finding.of(
                        RuleId.ROW_ARITHMETIC,
                        row.member("deducted"),
                        row.part().label(),
                        loss,
                        difference.get()))
                .stream();
    }
}

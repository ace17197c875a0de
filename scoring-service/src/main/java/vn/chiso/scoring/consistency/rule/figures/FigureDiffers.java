package vn.chiso.scoring.consistency.rule.figures;

import java.math.BigDecimal;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.Figure;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ResultRow;
import vn.chiso.scoring.consistency.document.ScoredRow;
import vn.chiso.scoring.consistency.document.WrittenNumber;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** A number given twice must be the same number: typed and as written, or the 100 of 90,9/100 and the maximum beside it. */
public final class FigureDiffers implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var texts = WrittenFigures.of(document).flatMap(FigureDiffers::ofText);
        var wholes = document.scoredRows().flatMap(FigureDiffers::ofWhole);
        return Stream.concat(texts, wholes);
    }

    private static Stream<Finding> ofText(WrittenFigures.Written written) {
        var value = written.figure().value();
        return written
                .figure()
                .read()
                .map(WrittenNumber.Exact::amount)
                .filter(read -> value != null && !same(written.name(), read, value))
                .map(read -> finding(written.pointer(), written.subject(), read, value))
                .stream();
    }

    /** Documents print a loss of 3,5 as -3,5 too. */
    private static boolean same(String name, BigDecimal read, BigDecimal value) {
        return name.equals("deducted") ? read.abs().compareTo(value.abs()) == 0 : read.compareTo(value) == 0;
    }

    private static Stream<Finding> ofWhole(Placed<? extends ScoredRow> row) {
        var most = row.part().maxPoints() == null
                ? null
                : row.part().maxPoints().amount().orElse(null);
        var points = ofWhole(row, "points", row.part().points(), most);
        if (!(row.part() instanceof ResultRow result)) {
            return points;
        }
        var ranked = result.rankedUnits() == null ? null : BigDecimal.valueOf(result.rankedUnits());
        return Stream.concat(points, ofWhole(row, "rank", result.rank(), ranked));
    }

    private static Stream<Finding> ofWhole(
            Placed<? extends ScoredRow> row, String name, Figure figure, BigDecimal whole) {
        if (figure == null || whole == null) {
            return Stream.empty();
        }
        return figure
                .read()
                .map(WrittenNumber.Exact::outOf)
                .filter(outOf -> outOf.compareTo(whole) != 0)
                .map(outOf ->
                        finding(row.member(name) + "/asWritten", row.part().label(), outOf, whole))
                .stream();
    }

    private static Finding finding(String pointer, String subject, BigDecimal found, BigDecimal expected) {
        return Finding.of(RuleId.FIGURE_DIFFERS, pointer, subject, found, expected);
    }
}

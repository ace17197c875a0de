package vn.chiso.scoring.consistency.rule.figures;

import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.Figure;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ResultRow;
import vn.chiso.scoring.consistency.document.ScoredRow;

/** Every figure of a document that is given as it is written. */
final class WrittenFigures {

    private WrittenFigures() {}

    /**
     * @param subject label of its row
     * @param name of the member: points, rank …
     */
    record Written(String subject, String name, Placed<Figure> placed) {

        Figure figure() {
            return placed.part();
        }

        String text() {
            return figure().asWritten();
        }

        String pointer() {
            return placed.member("asWritten");
        }
    }

    static Stream<Written> of(PublishedDocument document) {
        return document.scoredRows().flatMap(WrittenFigures::ofRow).filter(written -> written.text() != null);
    }

    private static Stream<Written> ofRow(Placed<? extends ScoredRow> row) {
        var scored = row.part();
        var amounts = Stream.of(
                written(row, "maxPoints", scored.maxPoints()),
                written(row, "points", scored.points()),
                written(row, "deducted", scored.deducted()));
        return (scored instanceof ResultRow result
                        ? Stream.concat(
                                amounts,
                                Stream.of(
                                        written(row, "percent", result.percent()), written(row, "rank", result.rank())))
                        : amounts)
                .flatMap(written -> written);
    }

    private static Stream<Written> written(Placed<? extends ScoredRow> row, String name, Figure figure) {
        return figure == null
                ? Stream.empty()
                : Stream.of(new Written(row.part().label(), name, new Placed<>(row.member(name), figure)));
    }
}

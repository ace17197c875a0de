package vn.chiso.scoring.consistency.rule.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ResultRow;
import vn.chiso.scoring.consistency.document.ScoredRow;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/**
 * The sections make up the total. Where their maxima do not, sections are left out (domain.md §9.2: 86 of 100), and their
 * points need not make up the points.
 */
public final class SectionTotal implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var sections = document.sections();
        var total = total(document);
        var maximum = total.flatMap(row -> row.part().maximum());
        var maxima = Sum.of(sections, ScoredRow::maximum);
        if (maximum.isEmpty() || maxima.isEmpty()) {
            return Stream.empty();
        }
        if (maxima.get().differs(maximum.get())) {
            return Stream.of(finding("/sections", maxima.get(), maxima.get().amount(), maximum.get()));
        }
        var row = total.get();
        var printed = row.part().gained();
        return Sum.of(sections, ScoredRow::gained)
                .filter(points -> printed.isPresent() && points.differs(printed.get()))
                .map(points -> finding(row.member("points"), points, printed.get(), points.amount()))
                .stream();
    }

    /** What a unit gives itself is not what the sections print. */
    private static Optional<Placed<ResultRow>> total(PublishedDocument document) {
        return Stream.of(ResultRow.Kind.APPRAISED, ResultRow.Kind.TOTAL)
                .flatMap(kind -> document.ownResults().stream()
                        .filter(result -> result.part().kind() == kind)
                        .filter(result -> result.part().maximum().isPresent()))
                .findFirst();
    }

    private static Finding finding(String pointer, Sum sum, BigDecimal found, BigDecimal expected) {
        return Finding.of(RuleId.SECTION_TOTAL, pointer, sum.written(), found, expected);
    }
}

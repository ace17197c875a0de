package vn.chiso.scoring.consistency.rule.figures;

import java.util.List;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.WrittenNumber;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** One document writes decimals with one mark: 47.37 beside 1,5 invites misreading (domain.md §10, item 2). */
public final class DecimalMarkMixed implements ConsistencyRule {

    private static final String COMMA = ",";
    private static final String POINT = ".";

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var written = WrittenFigures.of(document).toList();
        var commas = with(COMMA, written);
        var points = with(POINT, written);
        if (commas.isEmpty() || points.isEmpty()) {
            return Stream.empty();
        }
        var usual = points.size() > commas.size() ? POINT : COMMA;
        var first = (usual.equals(COMMA) ? points : commas).getFirst();
        return Stream.of(new Finding(RuleId.DECIMAL_MARK_MIXED, first.pointer(), first.subject(), first.text(), usual));
    }

    /** The mark of 1.234 may part thousands: it says nothing, and is found by another rule. */
    private static List<WrittenFigures.Written> with(String mark, List<WrittenFigures.Written> written) {
        return written.stream()
                .filter(each -> WrittenNumber.mark(each.text()).equals(mark))
                .filter(each -> !(WrittenNumber.of(each.text()) instanceof WrittenNumber.Ambiguous))
                .toList();
    }
}

package vn.chiso.scoring.consistency.rule.figures;

import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.WrittenNumber;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** A number must be readable in one way: 1.234 is a thousand to one reader and one to another (domain.md §10, item 2). */
public final class FigureUnreadable implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return WrittenFigures.of(document)
                .filter(written -> !isReadable(written))
                .map(written -> new Finding(
                        RuleId.FIGURE_UNREADABLE, written.pointer(), written.subject(), written.text(), null));
    }

    /** A rate in a column of points is no number of points. */
    private static boolean isReadable(WrittenFigures.Written written) {
        return switch (WrittenNumber.of(written.text())) {
            case WrittenNumber.Exact exact -> !exact.percent() || written.name().equals("percent");
            case WrittenNumber.Ambiguous _, WrittenNumber.Unreadable _ -> false;
        };
    }
}

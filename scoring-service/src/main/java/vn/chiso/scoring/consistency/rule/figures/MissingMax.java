package vn.chiso.scoring.consistency.rule.figures;

import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** Points without a maximum and without what was lost: nobody can tell the loss (domain.md §10, item 34). */
public final class MissingMax implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return document.placedCriteria().stream()
                .filter(row -> row.part().gained().isPresent())
                .filter(row -> row.part().loss().isEmpty())
                .map(row -> Finding.of(
                        RuleId.MISSING_MAX,
                        row.member("maxPoints"),
                        row.part().code(),
                        row.part().gained().get(),
                        null));
    }
}

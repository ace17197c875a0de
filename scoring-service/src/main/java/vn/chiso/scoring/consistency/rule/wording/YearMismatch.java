package vn.chiso.scoring.consistency.rule.wording;

import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** A heading speaks of the results of the same year as the document (domain.md §10, item 15). */
public final class YearMismatch implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return document.placedFacts().stream()
                .filter(fact -> fact.part().resultYear() != null)
                .filter(fact -> !fact.part().resultYear().equals(document.year()))
                .map(fact -> new Finding(
                        RuleId.YEAR_MISMATCH,
                        fact.member("resultYear"),
                        fact.part().place(),
                        fact.part().resultYear().toString(),
                        document.year().toString()));
    }
}

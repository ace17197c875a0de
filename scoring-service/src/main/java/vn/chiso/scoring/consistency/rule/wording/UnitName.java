package vn.chiso.scoring.consistency.rule.wording;

import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** A name that is nearly the unit's own is a slip: Đồng Mỹ for Đồng Mỏ (domain.md §10, item 16). Other names are other units. */
public final class UnitName implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        if (document.unitName() == null) {
            return Stream.empty();
        }
        var own = new WrittenName(document.unitName());
        return document.placedFacts().stream()
                .filter(fact -> fact.part().unitName() != null)
                .filter(fact -> new WrittenName(fact.part().unitName()).isSlipOf(own))
                .map(fact -> new Finding(
                        RuleId.UNIT_NAME,
                        fact.member("unitName"),
                        fact.part().place(),
                        fact.part().unitName(),
                        document.unitName()));
    }
}

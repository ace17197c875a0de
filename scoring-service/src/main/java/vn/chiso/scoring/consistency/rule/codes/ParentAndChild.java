package vn.chiso.scoring.consistency.rule.codes;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.PublishedDocument.Coverage;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** An extract that lists a criterion beside its own parts counts their loss twice (domain.md §10, item 32). */
public final class ParentAndChild implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        if (document.coverage() == Coverage.FULL) {
            return Stream.empty();
        }
        return CodeTree.of(document.placedCriteria()).parents().entrySet().stream()
                .map(family -> new Finding(
                        RuleId.PARENT_AND_CHILD,
                        family.getKey().member("code"),
                        family.getKey().part().code(),
                        family.getValue().stream()
                                .map(child -> child.part().code())
                                .collect(Collectors.joining(", ")),
                        null));
    }
}

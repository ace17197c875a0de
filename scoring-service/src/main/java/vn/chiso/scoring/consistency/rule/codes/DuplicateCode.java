package vn.chiso.scoring.consistency.rule.codes;

import java.util.HashSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.SectionRow;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** A code names one criterion, and one section (domain.md §1.2); the second one is found. */
public final class DuplicateCode implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return Stream.concat(
                repeated(document.placedCriteria().stream(), CriterionRow::code),
                repeated(document.placedSections().stream(), SectionRow::code));
    }

    private static <T> Stream<Finding> repeated(Stream<Placed<T>> rows, Function<T, String> code) {
        var seen = new HashSet<String>();
        return rows.filter(row -> !seen.add(code.apply(row.part())))
                .map(row -> new Finding(
                        RuleId.DUPLICATE_CODE,
                        row.member("code"),
                        code.apply(row.part()),
                        code.apply(row.part()),
                        null));
    }
}

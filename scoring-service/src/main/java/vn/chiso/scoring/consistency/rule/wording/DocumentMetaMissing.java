package vn.chiso.scoring.consistency.rule.wording;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.DocumentHeader;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** A document has a number and a day (Decree 30/2020/NĐ-CP, article 8; domain.md §10, items 1, 9, 20 and 31). */
public final class DocumentMetaMissing implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        if (document.header() == null) {
            return Stream.empty();
        }
        var missing = Stream.of(
                        isNumbered(document.header()) ? "" : "number",
                        document.header().date() == null ? "day" : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(RuleId.DOCUMENT_META_MISSING, "/header", "header", null, missing));
    }

    /** Drafts have the symbol without a number: /KH-UBND. */
    private static boolean isNumbered(DocumentHeader header) {
        return header.number() != null && header.number().strip().matches("\\d.*");
    }
}

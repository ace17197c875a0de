package vn.chiso.criteria.set;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.FindingTexts;
import vn.chiso.criteria.lint.Severity;

/**
 * A finding as clients see it.
 *
 * @param pointer into the set as GET shows it
 * @param detail a sentence in the client's language
 */
record FindingResponse(
        @Schema(examples = "children-sum") String rule,
        Severity severity,
        @Schema(examples = "/nodes/0/maxPoints") String pointer,
        Map<String, String> values,
        String detail) {

    static FindingResponse from(Finding finding, Locale language) {
        return new FindingResponse(
                finding.rule().id(),
                finding.severity(),
                finding.pointer(),
                finding.values(),
                FindingTexts.text(finding, language));
    }
}

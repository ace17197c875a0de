package vn.chiso.criteria.set.finding;

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
 * @param waiver why it was let pass, absent while it was not; only of warnings
 */
record FindingResponse(
        @Schema(examples = "children-sum") String rule,
        Severity severity,
        @Schema(examples = "/nodes/0/maxPoints") String pointer,
        Map<String, String> values,
        String detail,
        WaiverResponse waiver) {

    static FindingResponse from(Finding finding, WaiverResponse waiver, Locale language) {
        return new FindingResponse(
                finding.rule().id(),
                finding.severity(),
                finding.pointer(),
                finding.values(),
                FindingTexts.text(finding, language),
                waiver);
    }
}

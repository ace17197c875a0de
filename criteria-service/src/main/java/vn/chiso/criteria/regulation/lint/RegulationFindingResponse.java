package vn.chiso.criteria.regulation.lint;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.lint.Severity;

/**
 * A finding as clients see it.
 *
 * @param pointer into the regulation as GET shows it
 * @param detail a sentence in the client's language
 */
public record RegulationFindingResponse(
        @Schema(examples = "band-gap") String rule,
        Severity severity,
        @Schema(examples = "/groups/0/bands/1/to") String pointer,
        Map<String, String> values,
        String detail) {

    public static RegulationFindingResponse from(RegulationFinding finding, Locale language) {
        return new RegulationFindingResponse(
                finding.rule().id(),
                finding.severity(),
                finding.pointer(),
                finding.values(),
                RegulationFindingTexts.text(finding, language));
    }
}

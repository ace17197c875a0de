package vn.chiso.scoring.consistency.finding;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.consistency.rule.FindingTexts;
import vn.chiso.scoring.consistency.rule.RuleId;
import vn.chiso.scoring.consistency.rule.Severity;

/**
 * A finding as clients see it.
 *
 * @param pointer into the document
 * @param place in the file, absent for a document that came as JSON
 * @param subject how people call the place
 * @param found value of the document, absent if it has none
 * @param expected absent if nobody can tell
 * @param detail a sentence in the client's language
 * @param waiver why it was let pass, absent while it was not
 */
@Schema(name = "ConsistencyFindingResponse")
record FindingResponse(
        RuleId rule,
        Severity severity,
        @Schema(examples = "/criteria/7/points") String pointer,
        FoundPlace place,
        @Schema(examples = "V.3") String subject,
        @Schema(examples = "0.5") String found,
        @Schema(examples = "1.33") String expected,
        String detail,
        WaiverResponse waiver) {

    static FindingResponse from(StoredFinding stored, Waiver waiver, Locale language) {
        var finding = stored.finding();
        return new FindingResponse(
                finding.rule(),
                finding.rule().severity(),
                finding.pointer(),
                stored.place(),
                finding.subject(),
                finding.found(),
                finding.expected(),
                FindingTexts.text(finding, language),
                waiver == null ? null : waiver.response());
    }
}

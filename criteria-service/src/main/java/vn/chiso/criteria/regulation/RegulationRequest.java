package vn.chiso.criteria.regulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.regulation.content.ClassGroup;
import vn.chiso.criteria.regulation.content.RegulationContent;
import vn.chiso.criteria.regulation.content.RegulationDecision;
import vn.chiso.criteria.regulation.content.TiePolicy;
import vn.chiso.criteria.regulation.content.TimetableStep;
import vn.chiso.platform.text.VietnameseText;

/**
 * A draft as a client writes it, always whole. The limits on its lists and texts keep the event below the 4 MiB that consumers take.
 *
 * @param periods that it serves: years, quarters ({@code 2023-Q1}), half-years ({@code 2023-H1}) or months ({@code 2023-07})
 * @param complete false if the text of the document is only partly known; then the note says what is missing
 * @param supersedes the published regulation whose place this one takes when it is published
 */
@Schema(examples = """
            {"programme": "TASK_COMPLETION", "title": "Quy định xếp loại mức độ hoàn thành nhiệm vụ",
             "periods": ["2023", "2024"], "complete": true,
             "decision": {"number": "12/QĐ-UBND", "date": "2023-01-05",
                          "issuerUnitId": "0190e1a0-0000-7000-8000-000000000001"},
             "groups": [{"label": "Khối huyện", "measure": "INDEX_PERCENT",
                         "bands": [{"classCode": "COMPLETED_EXCELLENT", "title": "Hoàn thành xuất sắc nhiệm vụ", "from": 90},
                                   {"classCode": "COMPLETED_WELL", "title": "Hoàn thành tốt nhiệm vụ", "from": 70, "to": 90},
                                   {"classCode": "NOT_COMPLETED", "title": "Không hoàn thành nhiệm vụ", "to": 70}]}],
             "tiePolicy": {"kind": "SHARED_RANK", "numbering": "SKIPPING"},
             "timetable": [{"step": "SELF_SCORING_TO", "due": {"kind": "YEARLY", "monthDay": "12-14"}}]}""")
record RegulationRequest(
        @Schema(examples = "PAR_INDEX") @NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z][A-Z0-9_]*$")
        String programme,

        @Schema(examples = "Phân nhóm Chỉ số cải cách hành chính") @NotBlank @Size(max = 500)
        String title,

        @NotEmpty @Size(max = 20)
        List<@NotNull @Pattern(regexp = "^[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$") String> periods,

        @NotNull @Valid RegulationDecision decision,
        @NotNull Boolean complete,
        @Size(max = 2000) String note,
        @NotNull @Size(max = 20) List<@NotNull @Valid ClassGroup> groups,
        @NotNull @Valid TiePolicy tiePolicy,
        @Size(max = 20) List<@NotNull @Valid TimetableStep> timetable,
        UUID supersedes) {

    RegulationRequest {
        title = VietnameseText.nfc(title);
        note = note == null || note.isBlank() ? null : VietnameseText.nfc(note);
        timetable = timetable == null ? List.of() : timetable;
    }

    RegulationContent content() {
        return new RegulationContent(groups, tiePolicy, timetable);
    }
}

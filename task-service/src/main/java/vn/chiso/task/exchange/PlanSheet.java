package vn.chiso.task.exchange;

import static vn.chiso.platform.sheet.Column.Kind.DECIMAL;
import static vn.chiso.platform.sheet.Column.Kind.TEXT;
import static vn.chiso.platform.sheet.Column.optional;

import java.util.List;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetRow;

/** The appendix of a plan, one task a row, by the names of the API or in the words of documents. No column is required: a row that a page break has split goes on in the next one. */
final class PlanSheet {

    static final String SECTION_CODE = "sectionCode";
    static final String SECTION = "section";
    static final String KIND = "kind";
    static final String ITEM_NO = "itemNo";
    static final String ITEM = "item";
    static final String CRITERION = "criterionCode";
    static final String TASK_NO = "taskNo";
    static final String TASK = "task";
    static final String LEADS = "leads";
    static final String COOPERATING = "cooperating";
    static final String SUPERVISING = "supervising";
    static final String DEADLINE = "deadlineText";
    static final String TARGET = "target";
    static final String REASON = "reason";
    static final String MAX_POINTS = "maxPoints";
    static final String POINTS = "points";
    static final String LOST_POINTS = "lostPoints";

    /** Read from left to right; what a page break splits may stand in any of them. */
    static final List<String> READ = List.of(
            SECTION_CODE,
            SECTION,
            KIND,
            ITEM_NO,
            ITEM,
            CRITERION,
            TASK_NO,
            TASK,
            LEADS,
            COOPERATING,
            SUPERVISING,
            DEADLINE,
            TARGET,
            REASON);

    /** Of the item; read as exact numbers. */
    static final List<String> FIGURES = List.of(MAX_POINTS, POINTS, LOST_POINTS);

    static final SheetLayout LAYOUT = new SheetLayout(
            "plan",
            List.of(
                    optional(SECTION_CODE, TEXT, "Mã phần, lĩnh vực, ví dụ VII; để trống nếu như dòng trên"),
                    optional(SECTION, TEXT, "Tên phần, lĩnh vực"),
                    optional(KIND, TEXT, "REMEDY (khắc phục) hoặc MAINTAIN (duy trì); để trống nếu văn bản không nêu"),
                    optional(ITEM_NO, TEXT, "Số thứ tự nội dung trong phần; để trống nếu như dòng trên"),
                    optional(ITEM, TEXT, "Nội dung cần khắc phục hoặc duy trì"),
                    optional(CRITERION, TEXT, "Mã tiêu chí, nếu có"),
                    optional(TASK_NO, TEXT, "Số thứ tự nhiệm vụ trong nội dung"),
                    optional(TASK, TEXT, "Nhiệm vụ, giải pháp"),
                    optional(
                            LEADS,
                            TEXT,
                            "Cơ quan chủ trì như trong văn bản; nhiều cơ quan cách nhau bằng dấu chấm phẩy"),
                    optional(COOPERATING, TEXT, "Cơ quan phối hợp; cách nhau bằng dấu chấm phẩy"),
                    optional(SUPERVISING, TEXT, "Cơ quan theo dõi, đôn đốc; cách nhau bằng dấu chấm phẩy"),
                    optional(DEADLINE, TEXT, "Thời gian thực hiện như trong văn bản"),
                    optional(TARGET, TEXT, "Chỉ tiêu, ví dụ 100%"),
                    optional(REASON, TEXT, "Tồn tại, hạn chế, lý do trừ điểm của nội dung"),
                    optional(MAX_POINTS, DECIMAL, "Điểm tối đa của tiêu chí"),
                    optional(POINTS, DECIMAL, "Điểm đạt được"),
                    optional(LOST_POINTS, DECIMAL, "Điểm bị trừ")),
            DocumentHeads.WORDS);

    private PlanSheet() {}

    /** Times and targets are words, also where a spreadsheet has made dates and numbers of them. Null for an empty cell. */
    static String text(SheetRow row, String column) {
        return column.equals(DEADLINE) || column.equals(TARGET) ? row.words(column) : row.text(column);
    }
}

package vn.chiso.criteria.responsibility.exchange;

import static vn.chiso.platform.sheet.Column.Kind.DATE;
import static vn.chiso.platform.sheet.Column.Kind.INTEGER;
import static vn.chiso.platform.sheet.Column.Kind.TEXT;
import static vn.chiso.platform.sheet.Column.optional;
import static vn.chiso.platform.sheet.Column.required;

import java.util.List;
import java.util.Map;
import vn.chiso.platform.sheet.SheetLayout;

/** Responsibilities, one a row, each with its set as people know it and the letter that assigns it. */
final class ResponsibilitySheet {

    static final String DECISION = "decisionNumber";

    static final SheetLayout LAYOUT = new SheetLayout(
            "responsibilities",
            List.of(
                    optional("programme", TEXT, "Bộ tiêu chí: chương trình chấm điểm, ví dụ TASK_COMPLETION"),
                    optional("period", TEXT, "Bộ tiêu chí: kỳ, ví dụ 2023"),
                    optional(
                            DECISION,
                            TEXT,
                            "Bộ tiêu chí: số, ký hiệu quyết định ban hành; để trống nếu đã chọn bộ tiêu chí khi gửi tệp"),
                    optional("issuer", TEXT, "Bộ tiêu chí: mã đơn vị ban hành"),
                    optional("revision", INTEGER, "Bộ tiêu chí: lần ban hành, ví dụ 1; để trống là bộ đang áp dụng"),
                    required("criterionCode", TEXT, "Mã tiêu chí, ví dụ V.5"),
                    required("assessedUnit", TEXT, "Mã đơn vị được đánh giá"),
                    optional("leadUnits", TEXT, "Mã đơn vị chủ trì; nhiều mã cách nhau bằng dấu phẩy"),
                    optional("cooperatingUnits", TEXT, "Mã đơn vị phối hợp; nhiều mã cách nhau bằng dấu phẩy"),
                    required("from", DATE, "Từ ngày"),
                    optional("to", DATE, "Ngày đầu tiên không còn phân công; để trống nếu chưa kết thúc"),
                    required("sourceNumber", TEXT, "Số, ký hiệu văn bản phân công"),
                    required("sourceDate", DATE, "Ngày văn bản phân công"),
                    required("sourceIssuer", TEXT, "Mã đơn vị ban hành văn bản phân công")));

    /** Where a property of a responsibility stands in another column. */
    static final Map<String, String> COLUMNS = Map.of(
            "criteriaSetId",
            DECISION,
            "assessedUnitId",
            "assessedUnit",
            "leadUnitIds",
            "leadUnits",
            "cooperatingUnitIds",
            "cooperatingUnits",
            "source",
            "sourceNumber");

    private ResponsibilitySheet() {}

    static String column(String property) {
        return COLUMNS.getOrDefault(property, property);
    }
}

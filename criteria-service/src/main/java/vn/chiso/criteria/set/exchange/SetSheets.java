package vn.chiso.criteria.set.exchange;

import static vn.chiso.platform.sheet.Column.Kind.BOOLEAN;
import static vn.chiso.platform.sheet.Column.Kind.DATE;
import static vn.chiso.platform.sheet.Column.Kind.DECIMAL;
import static vn.chiso.platform.sheet.Column.Kind.INTEGER;
import static vn.chiso.platform.sheet.Column.Kind.TEXT;
import static vn.chiso.platform.sheet.Column.optional;
import static vn.chiso.platform.sheet.Column.required;
import static vn.chiso.platform.sheet.Column.shown;

import java.util.List;
import vn.chiso.platform.sheet.SheetLayout;

/** The two sheets of a criteria set: its head in one row, and its criteria in the order of the document. */
final class SetSheets {

    static final SheetLayout HEAD = new SheetLayout(
            "set",
            List.of(
                    required("programme", TEXT, "Chương trình chấm điểm, ví dụ PAR_INDEX, TASK_COMPLETION"),
                    required("title", TEXT, "Tên bộ tiêu chí"),
                    required("period", TEXT, "Kỳ: 2023, 2023-Q1, 2023-H1 hoặc 2023-07"),
                    required("decisionNumber", TEXT, "Số, ký hiệu quyết định ban hành"),
                    required("decisionDate", DATE, "Ngày ban hành"),
                    required("issuer", TEXT, "Mã đơn vị ban hành"),
                    required("coverage", TEXT, "FULL: đủ tiêu chí; EXTRACT: chỉ một phần"),
                    optional("roundingScale", INTEGER, "Số chữ số thập phân; để trống là 2"),
                    optional("roundingMode", TEXT, "Cách làm tròn; để trống là HALF_UP"),
                    optional("supersedes", TEXT, "Định danh bộ tiêu chí được thay thế"),
                    optional("framework", TEXT, "Định danh bộ tiêu chí khung phải giữ nguyên; để trống nếu không có"),
                    shown("status", "Trạng thái, chỉ để xem"),
                    shown("revision", "Lần ban hành, chỉ để xem")));

    static final SheetLayout CRITERIA = new SheetLayout(
            "criteria",
            List.of(
                    required("code", TEXT, "Mã tiêu chí, ví dụ I.B.6.đ"),
                    required("title", TEXT, "Tên tiêu chí"),
                    optional("parentCode", TEXT, "Mã tiêu chí cấp trên; phải đứng trước"),
                    optional("maxPoints", DECIMAL, "Điểm tối đa, tối đa 4 chữ số thập phân"),
                    optional("method", TEXT, "Cách chấm điểm dạng JSON, ví dụ {\"kind\":\"BINARY\",…}"),
                    optional("naPolicy", TEXT, "Khi không áp dụng: EXCLUDED, FULL, ZERO hoặc FIXED 1,5"),
                    optional("evidenceRequired", BOOLEAN, "Có yêu cầu tài liệu kiểm chứng: TRUE hoặc FALSE"),
                    optional("appraisingUnit", TEXT, "Mã đơn vị thẩm định tiêu chí này"),
                    optional("scaleText", TEXT, "Thang điểm theo văn bản"),
                    optional("legalBasis", TEXT, "Căn cứ pháp lý"),
                    optional("adjustment", TEXT, "BONUS: điểm cộng; PENALTY: điểm trừ; chỉ ở cấp cao nhất"),
                    shown("ruleText", "Cách chấm điểm bằng lời, chỉ để xem")));

    private SetSheets() {}
}

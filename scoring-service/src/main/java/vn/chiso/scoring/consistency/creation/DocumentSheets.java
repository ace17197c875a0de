package vn.chiso.scoring.consistency.creation;

import static vn.chiso.platform.sheet.Column.Kind.DATE;
import static vn.chiso.platform.sheet.Column.Kind.DECIMAL;
import static vn.chiso.platform.sheet.Column.Kind.INTEGER;
import static vn.chiso.platform.sheet.Column.Kind.TEXT;
import static vn.chiso.platform.sheet.Column.optional;
import static vn.chiso.platform.sheet.Column.required;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.platform.sheet.Column;
import vn.chiso.platform.sheet.SheetLayout;

/** The sheets of a document: its head in one row, and its rows in the order in which it prints them. */
final class DocumentSheets {

    static final SheetLayout DOCUMENT = new SheetLayout(
            "document",
            List.of(
                    required("unit", TEXT, "Mã đơn vị có kết quả trong văn bản"),
                    optional("organiser", TEXT, "Mã đơn vị tổ chức đánh giá"),
                    required("programme", TEXT, "Chương trình chấm điểm, ví dụ PAR_INDEX, TASK_COMPLETION"),
                    required("year", INTEGER, "Năm của kết quả, không phải năm ban hành"),
                    optional("unitName", TEXT, "Tên đơn vị như văn bản ghi"),
                    optional("coverage", TEXT, "FULL: đủ tiêu chí; EXTRACT (mặc định): chỉ một phần"),
                    optional("number", TEXT, "Số, ký hiệu như văn bản ghi"),
                    optional("date", DATE, "Ngày ban hành"),
                    optional("dateAsWritten", TEXT, "Ngày ban hành như văn bản ghi"),
                    optional("issuer", TEXT, "Cơ quan ban hành")));

    static final SheetLayout SECTIONS = new SheetLayout(
            "sections",
            columns(
                    List.of(
                            required("code", TEXT, "Số thứ tự mục trong văn bản"),
                            optional("areaCode", TEXT, "Mã lĩnh vực trong bộ tiêu chí"),
                            optional("title", TEXT, "Tên lĩnh vực")),
                    List.of()));

    static final SheetLayout RESULTS = new SheetLayout(
            "results",
            columns(
                    List.of(
                            optional("programme", TEXT, "Chương trình, nếu khác với văn bản"),
                            required(
                                    "kind",
                                    TEXT,
                                    "TOTAL: kết quả; SELF: tự chấm; APPRAISED: thẩm định; COMPONENT: thành phần"),
                            optional("name", TEXT, "Tên thành phần")),
                    List.of(
                            optional("percent", DECIMAL, "Chỉ số, phần trăm"),
                            optional("percentAsWritten", TEXT, "Chỉ số như văn bản ghi, ví dụ 82,13%"),
                            optional("rank", DECIMAL, "Thứ hạng"),
                            optional("rankAsWritten", TEXT, "Thứ hạng như văn bản ghi, ví dụ 04/11"),
                            optional("rankedUnits", INTEGER, "Số đơn vị được xếp hạng"),
                            optional("class", TEXT, "Xếp loại"))));

    static final SheetLayout INPUTS = new SheetLayout(
            "inputs",
            List.of(
                    required("code", TEXT, "Mã tiêu chí trong trang criteria"),
                    optional("name", TEXT, "Tên số liệu"),
                    required(
                            "kind",
                            TEXT,
                            "MET: k/n đạt; MISSED: k/n không đạt; PERCENT: tỷ lệ; POINTS: điểm của một phần"),
                    optional("value", DECIMAL, "Tỷ lệ hoặc điểm"),
                    optional("numerator", DECIMAL, "Tử số"),
                    optional("denominator", DECIMAL, "Mẫu số; với POINTS là điểm tối đa của phần đó")));

    static final SheetLayout FACTS = new SheetLayout(
            "facts",
            List.of(
                    required("place", TEXT, "Vị trí trong văn bản, ví dụ: mục II"),
                    optional("resultYear", INTEGER, "Năm của kết quả được nói đến"),
                    optional("unitName", TEXT, "Tên đơn vị được nêu"),
                    optional("dateAsWritten", TEXT, "Ngày như văn bản ghi"),
                    optional("citedNumber", TEXT, "Số, ký hiệu văn bản được viện dẫn"),
                    optional("citedIssuer", TEXT, "Cơ quan ban hành văn bản được viện dẫn")));

    static final SheetLayout CRITERIA = new SheetLayout(
            "criteria",
            columns(
                    List.of(
                            required("code", TEXT, "Mã tiêu chí, ví dụ I.B.6.đ"),
                            optional("title", TEXT, "Tên tiêu chí"),
                            optional("section", TEXT, "Số thứ tự mục trong văn bản")),
                    List.of(
                            optional("reason", TEXT, "Lý do trừ điểm"),
                            optional("leadUnits", TEXT, "Đơn vị chủ trì; cách nhau bằng dấu chấm phẩy"),
                            optional("cooperatingUnits", TEXT, "Đơn vị phối hợp; cách nhau bằng dấu chấm phẩy"),
                            optional("responsibleUnits", TEXT, "Đơn vị phụ trách, không rõ vai trò"))));

    /** A CSV file holds the last one. */
    static final List<SheetLayout> ALL = List.of(DOCUMENT, SECTIONS, RESULTS, INPUTS, FACTS, CRITERIA);

    private DocumentSheets() {}

    private static List<Column> columns(List<Column> before, List<Column> after) {
        var columns = new ArrayList<>(before);
        columns.add(optional("maxPoints", DECIMAL, "Điểm tối đa"));
        columns.add(optional("points", DECIMAL, "Điểm đạt"));
        columns.add(optional("deducted", DECIMAL, "Điểm trừ"));
        columns.add(optional("maxPointsAsWritten", TEXT, "Điểm tối đa như văn bản ghi"));
        columns.add(optional("pointsAsWritten", TEXT, "Điểm đạt như văn bản ghi, ví dụ 90,9/100"));
        columns.add(optional("deductedAsWritten", TEXT, "Điểm trừ như văn bản ghi, ví dụ -0,5"));
        columns.addAll(after);
        return columns;
    }
}

package vn.chiso.scoring.selfscoring.exchange;

import static vn.chiso.platform.sheet.Column.Kind.BOOLEAN;
import static vn.chiso.platform.sheet.Column.Kind.DECIMAL;
import static vn.chiso.platform.sheet.Column.Kind.INTEGER;
import static vn.chiso.platform.sheet.Column.Kind.TEXT;
import static vn.chiso.platform.sheet.Column.Kind.VARYING;
import static vn.chiso.platform.sheet.Column.optional;
import static vn.chiso.platform.sheet.Column.required;
import static vn.chiso.platform.sheet.Column.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.platform.sheet.Column;
import vn.chiso.platform.sheet.SheetLayout;

/** The two sheets of a card's workbook: of which card it is, and its lines. */
final class CardSheets {

    static final String CARD_ID = "scorecardId";
    static final String REVISION = "criteriaSetRevision";
    static final String CODE = "code";
    static final String POINTS = "points";
    static final String NOT_APPLICABLE = "notApplicable";
    static final String EXPLANATION = "explanation";
    static final String VERSION = "version";
    static final String INPUTS = "inputs";
    static final String HANDED_OUT = "handedOut";

    /** As many inputs as a request may have. */
    static final int MOST_INPUTS = 200;

    static final SheetLayout CARD = new SheetLayout(
            "card",
            List.of(
                    required(CARD_ID, TEXT, "Phiếu chấm điểm"),
                    required(REVISION, INTEGER, "Phiên bản bộ tiêu chí"),
                    shown("unit", "Đơn vị"),
                    shown("campaign", "Đợt chấm điểm")));

    static final Set<String> HIDDEN = Set.of(VERSION, INPUTS, HANDED_OUT);

    static final Map<String, Integer> WIDTHS =
            Map.of("title", 40, "rule", 40, EXPLANATION, 40, "deductionReason", 40, CODE, 12, NOT_APPLICABLE, 14);

    private CardSheets() {}

    /** @param inputs as many as the criterion with the most of them has */
    static SheetLayout lines(int inputs) {
        var columns = new ArrayList<Column>();
        columns.add(required(CODE, TEXT, "Mã tiêu chí"));
        columns.add(shown("title", "Tiêu chí"));
        columns.add(shown("maxPoints", "Điểm tối đa"));
        columns.add(shown("rule", "Cách tính điểm"));
        columns.add(optional(POINTS, DECIMAL, "Điểm tự chấm; chỉ ghi ở tiêu chí không tính được từ số liệu"));
        columns.add(optional(NOT_APPLICABLE, BOOLEAN, "Không áp dụng: có/không; nếu có thì phải giải trình"));
        columns.add(optional(EXPLANATION, TEXT, "Giải trình"));
        for (int i = 1; i <= inputs; i++) {
            columns.add(shown("input" + i, "Số liệu cần ghi ở ô bên phải"));
            columns.add(
                    optional(value(i), VARYING, "Số liệu; để trống thì lấy theo chỉ tiêu gắn với tiêu chí, nếu có"));
        }
        columns.add(shown("selfPoints", "Điểm tự chấm hiện có"));
        columns.add(shown("appraisedPoints", "Điểm thẩm định"));
        columns.add(shown("deductionReason", "Lý do trừ điểm"));
        columns.add(shown("causeCode", "Mã nguyên nhân"));
        columns.add(required(VERSION, INTEGER, "Dành cho hệ thống"));
        columns.add(optional(INPUTS, TEXT, "Dành cho hệ thống"));
        columns.add(required(HANDED_OUT, TEXT, "Dành cho hệ thống"));
        return new SheetLayout("lines", columns);
    }

    /** Of the n-th input, from 1. */
    static String value(int input) {
        return "value" + input;
    }
}

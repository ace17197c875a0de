package vn.chiso.scoring.indicator.exchange;

import static vn.chiso.platform.sheet.Column.Kind.DATE;
import static vn.chiso.platform.sheet.Column.Kind.DECIMAL;
import static vn.chiso.platform.sheet.Column.Kind.INTEGER;
import static vn.chiso.platform.sheet.Column.Kind.TEXT;
import static vn.chiso.platform.sheet.Column.optional;
import static vn.chiso.platform.sheet.Column.required;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.scoring.indicator.IndicatorValueRequest;
import vn.chiso.scoring.indicator.RecordedValue;
import vn.chiso.scoring.indicator.Survey;
import vn.chiso.scoring.indicator.SurveyKind;

/** Values, one a row, each with the survey that it comes from, if one does. */
final class ValueSheet {

    static final String UNIT = "unit";

    static final SheetLayout LAYOUT = new SheetLayout(
            "indicator-values",
            List.of(
                    required("indicator", TEXT, "Mã chỉ tiêu, ví dụ SIPAS_SATISFACTION"),
                    required(UNIT, TEXT, "Mã đơn vị"),
                    required("period", TEXT, "Kỳ: 2023, 2023-Q1, 2023-H1 hoặc 2023-06"),
                    optional("value", DECIMAL, "Giá trị; để trống nếu ghi tử số và mẫu số. Tỷ lệ 82,5 % ghi 82,5"),
                    optional("numerator", DECIMAL, "Tử số"),
                    optional("denominator", DECIMAL, "Mẫu số"),
                    required("source", TEXT, "Nguồn số liệu, ví dụ Báo cáo 812/BC-SNV"),
                    optional(
                            "surveyKind",
                            TEXT,
                            "Khảo sát: SIPAS, OFFICIALS hoặc OTHER; để trống nếu không phải khảo sát"),
                    optional("surveyedBy", TEXT, "Khảo sát: cơ quan thực hiện"),
                    optional("surveyFrom", DATE, "Khảo sát: từ ngày"),
                    optional("surveyTo", DATE, "Khảo sát: đến ngày"),
                    optional("sampleSize", INTEGER, "Khảo sát: số người trả lời"),
                    optional("documentNumber", TEXT, "Khảo sát: số, ký hiệu văn bản công bố kết quả"),
                    optional("documentDate", DATE, "Khảo sát: ngày văn bản công bố kết quả")));

    /** Where a property stands in another column. */
    static final Map<String, String> COLUMNS =
            Map.of("unitId", UNIT, "kind", "surveyKind", "from", "surveyFrom", "to", "surveyTo");

    private ValueSheet() {}

    static String column(String pointer) {
        var property = pointer.substring(pointer.lastIndexOf('/') + 1);
        return COLUMNS.getOrDefault(property, property);
    }

    static IndicatorValueRequest read(SheetRow row, UUID unitId, Survey survey) {
        return new IndicatorValueRequest(
                row.text("indicator"),
                unitId,
                row.text("period"),
                row.decimal("value"),
                row.decimal("numerator"),
                row.decimal("denominator"),
                row.text("source"),
                survey);
    }

    /** Null where none of its cells is filled in. */
    static Survey survey(SheetRow row) {
        var survey = new Survey(
                row.oneOf("surveyKind", SurveyKind.class),
                row.text("surveyedBy"),
                row.date("surveyFrom"),
                row.date("surveyTo"),
                row.integer("sampleSize"),
                row.text("documentNumber"),
                row.date("documentDate"));
        return cells(survey).allMatch(Objects::isNull) ? null : survey;
    }

    static List<Object> write(RecordedValue value, String unitCode) {
        var cells = Stream.<Object>of(value.indicator(), unitCode, value.period());
        var amounts = Arrays.<Object>asList(value.value(), value.numerator(), value.denominator(), value.source());
        var survey = value.survey() == null ? Arrays.asList(new Object[7]).stream() : cells(value.survey());
        return Stream.concat(cells, Stream.concat(amounts.stream(), survey)).toList();
    }

    private static Stream<Object> cells(Survey survey) {
        return Stream.of(
                survey.kind(),
                survey.surveyedBy(),
                survey.from(),
                survey.to(),
                survey.sampleSize(),
                survey.documentNumber(),
                survey.documentDate());
    }
}

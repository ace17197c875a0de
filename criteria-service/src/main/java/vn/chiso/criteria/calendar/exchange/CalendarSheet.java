package vn.chiso.criteria.calendar.exchange;

import static vn.chiso.platform.sheet.Column.Kind.DATE;
import static vn.chiso.platform.sheet.Column.Kind.INTEGER;
import static vn.chiso.platform.sheet.Column.Kind.TEXT;
import static vn.chiso.platform.sheet.Column.optional;
import static vn.chiso.platform.sheet.Column.required;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.criteria.calendar.CalendarResponse;
import vn.chiso.criteria.calendar.day.CalendarEntry;
import vn.chiso.criteria.calendar.day.CalendarSource;
import vn.chiso.criteria.calendar.day.DayKind;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetRow;

/** Days that differ from their weekday, one a row, each with the document that decides about its whole year. */
final class CalendarSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "days",
            List.of(
                    required("year", INTEGER, "Năm"),
                    required("date", DATE, "Ngày"),
                    required("kind", TEXT, "HOLIDAY, COMPENSATORY, SWAPPED_OFF hoặc SWAPPED_WORKING"),
                    required("name", TEXT, "Tên ngày nghỉ hoặc lý do hoán đổi"),
                    optional("sourceNumber", TEXT, "Số, ký hiệu văn bản quy định ngày này"),
                    required("sourceDate", DATE, "Ngày của văn bản quy định ngày này"),
                    required("sourceIssuer", TEXT, "Cơ quan ban hành"),
                    optional("sourceReference", TEXT, "Điều, khoản hoặc nơi đọc được văn bản"),
                    optional("documentNumber", TEXT, "Văn bản mới nhất về lịch của cả năm: số, ký hiệu"),
                    required("documentDate", DATE, "Văn bản mới nhất về lịch của cả năm: ngày"),
                    required("documentIssuer", TEXT, "Văn bản mới nhất về lịch của cả năm: cơ quan ban hành"),
                    optional("documentReference", TEXT, "Văn bản mới nhất về lịch của cả năm: nơi đọc được"),
                    optional("note", TEXT, "Điều chưa chắc chắn về lịch của năm")));

    /** Where a property of an entry or of the year stands. */
    static final Map<String, String> COLUMNS =
            Map.of("source", "sourceIssuer", "document", "documentIssuer", "entries", "date");

    private CalendarSheet() {}

    static CalendarEntry entry(SheetRow row) {
        return new CalendarEntry(
                row.date("date"), row.oneOf("kind", DayKind.class), row.text("name"), source(row, "source"));
    }

    static CalendarSource document(SheetRow row) {
        return source(row, "document");
    }

    private static CalendarSource source(SheetRow row, String of) {
        return new CalendarSource(
                row.text(of + "Number"), row.date(of + "Date"), row.text(of + "Issuer"), row.text(of + "Reference"));
    }

    static Stream<List<Object>> rows(CalendarResponse calendar) {
        return calendar.entries().stream()
                .map(entry -> Arrays.<Object>asList(
                        calendar.year(),
                        entry.date(),
                        entry.kind(),
                        entry.name(),
                        entry.source().number(),
                        entry.source().date(),
                        entry.source().issuer(),
                        entry.source().reference(),
                        calendar.document().number(),
                        calendar.document().date(),
                        calendar.document().issuer(),
                        calendar.document().reference(),
                        calendar.note()));
    }
}

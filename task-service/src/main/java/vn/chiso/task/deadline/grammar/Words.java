package vn.chiso.task.deadline.grammar;

import java.time.LocalDate;
import java.util.Locale;
import vn.chiso.task.deadline.CalendarPeriod;
import vn.chiso.task.deadline.grammar.DeadlineForm.Parts;

/** The small productions of which forms are made, as patterns, and what their groups mean. */
final class Words {

    private static final String OF_YEAR = "(?:(?: ?[/.-] ?| năm )(?<year>\\d{4}))?";
    static final String DATE = "(?:ngày )?(?<day>\\d{1,2})(?: ?[/.-] ?| tháng )(?<month>\\d{1,2})" + OF_YEAR;
    static final String MONTH = "tháng (?<month>\\d{1,2})" + OF_YEAR;
    static final String QUARTER = "quý (?<quarter>i{1,3}|iv|0?[1-4])" + OF_YEAR;
    static final String HALF = "(?:0?6|sáu) tháng (?<half>đầu|cuối) năm(?: (?<year>\\d{4}))?";
    static final String YEAR = "năm (?<year>\\d{4})";

    static final String EVERY = "(?:hàng|hằng|mỗi)";
    static final String BEFORE = "(?:(?:hoàn thành|xong) )?(?<before>trước) ";
    static final String AT_LATEST = "(?:hoàn thành )?(?:chậm|muộn) nhất (?:là |vào |đến |trong )?";
    static final String WITHIN = "(?:hoàn thành )?(?:trong )?";
    static final String FROM_NOW_TO = "từ nay (?:đến|tới) ";
    static final String TO = "(?:đảm bảo )?(?:đến|tới) ";
    static final String END_OF = "(?:hết|cuối) ";

    /**
     * What is to be reached: words, percentages and small numbers. No comma, no word of time and no date in it, because
     * "đến 30/11 hoàn thành, riêng … trước 15/12" and "đến 30/11 đạt 80%, 15.12 đạt 100%" have two deadlines.
     */
    static final String TARGET = "(?<target>(?:đạt|hoàn thành)(?: (?:"
            + "(?!(?:trước|sau|khi|ngày|tháng|quý|năm|riêng|đến|tới|từ|hết|và)(?![\\p{L}\\p{M}]))[\\p{L}\\p{M}]++"
            + "|(?:[≥≤><] ?)?\\d{1,3}(?:[.,]\\d{1,2})? ?%"
            + "|\\d{1,3}(?![\\d.,/%-])))"
            + "{0,20}+)";

    /**
     * The name of an event or of whoever sets a date: anything that speaks of no other time. "Theo quy định, trước ngày 15/12" is
     * not "theo" something, and whoever reads it so loses a date.
     */
    static final String SOMETHING = "(?!.*(?:\\d|;"
            + "|(?<![\\p{L}\\p{M}])(?:trước|chậm nhất|muộn nhất|hàng|hằng|định kỳ|thường xuyên|tháng|quý|năm|tuần|ngày|từ nay"
            + "|(?:và|hoặc|hay),? (?:theo|khi|sau))(?![\\p{L}\\p{M}])))";

    private Words() {}

    static String something(String group) {
        return SOMETHING + "(?<" + group + ">[\\p{L}].*)";
    }

    /** In lower case: it is the same whether a whole line is in capitals or not. Null where nothing is to be reached. */
    static String target(Parts parts) {
        String written = parts.written("target");
        return written == null ? null : written.toLowerCase(Locale.ROOT);
    }

    static LocalDate day(Parts parts, int year) {
        return LocalDate.of(year, parts.number("month"), parts.number("day"));
    }

    static CalendarPeriod month(Parts parts, int year) {
        return CalendarPeriod.month(year, parts.number("month"));
    }

    static CalendarPeriod half(Parts parts, int year) {
        return CalendarPeriod.half(year, parts.key("half").equals(AdministrativeText.key("đầu")) ? 1 : 2);
    }

    static CalendarPeriod quarter(Parts parts, int year) {
        return CalendarPeriod.quarter(year, quarterNumber(parts.key("quarter")));
    }

    static int quarterNumber(String written) {
        return switch (written) {
            case "i", "1", "01" -> 1;
            case "ii", "2", "02" -> 2;
            case "iii", "3", "03" -> 3;
            default -> 4;
        };
    }

    /** Who sets a date: "quy định của tỉnh" is set by "tỉnh", "tiến độ tỉnh giao" by whoever these words mean. */
    static String setter(String phrase) {
        int of = phrase.indexOf(" của ");
        return of >= 0 && of == phrase.lastIndexOf(" của ") ? phrase.substring(of + " của ".length()) : phrase;
    }
}

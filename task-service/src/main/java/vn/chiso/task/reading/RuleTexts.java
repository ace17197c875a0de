package vn.chiso.task.reading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.chiso.task.deadline.Deadline;

/** The rules that the grammar makes, in words. */
final class RuleTexts {

    private RuleTexts() {}

    static String of(Deadline.Recurring recurring, ResourceBundle texts) {
        var parts = parts(recurring.rule());
        var days = recurring.lastWorkingDay() ? texts.getString("rule.last-working-day") : days(parts, texts);
        var often = often(parts, texts);
        var text = days.isEmpty() ? often : DeadlineTexts.filled(texts, "rule", days, often);
        return parts.containsKey("UNTIL")
                ? DeadlineTexts.filled(
                        texts,
                        "rule.until",
                        text,
                        LocalDate.parse(parts.get("UNTIL"), DateTimeFormatter.BASIC_ISO_DATE))
                : text;
    }

    static String frequency(String rule, ResourceBundle texts) {
        return often(parts(rule), texts);
    }

    private static Map<String, String> parts(String rule) {
        return Arrays.stream(rule.split(";"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    private static String often(Map<String, String> parts, ResourceBundle texts) {
        String months = parts.get("BYMONTH");
        if (months == null) {
            return texts.getString("rule." + parts.get("FREQ"));
        }
        return switch (months) {
            case "3,6,9,12" -> texts.getString("rule.quarter");
            case "1,4,7,10" -> texts.getString("rule.quarter.first");
            default -> DeadlineTexts.filled(texts, "rule.months", months.replace(",", ", "));
        };
    }

    private static String days(Map<String, String> parts, ResourceBundle texts) {
        String weekdays = parts.get("BYDAY");
        if (weekdays != null) {
            return texts.getString("rule." + weekdays);
        }
        String days = parts.get("BYMONTHDAY");
        if (days == null) {
            return "";
        }
        if (days.equals("-1")) {
            return texts.getString("rule.last-day");
        }
        String day = days.substring(days.lastIndexOf(',') + 1);
        return DeadlineTexts.filled(texts, days.contains(",") ? "rule.day-or-last" : "rule.day", day);
    }
}

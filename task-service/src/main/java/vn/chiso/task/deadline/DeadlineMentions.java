package vn.chiso.task.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chiso.task.deadline.grammar.AdministrativeText;

/** Deadlines that stand in the middle of other words, where a plan may contradict its own column of times. */
public final class DeadlineMentions {

    private static final Pattern DATES = Pattern.compile(
            AdministrativeText.tonesLast(
                    "(?<![\\p{L}\\p{M}])(?<all>(?:trước|chậm nhất|muộn nhất)(?: là)?(?: ngày)? \\d{1,2}/\\d{1,2}(?:/\\d{4})?)(?![\\d/])"));
    private static final String PERIOD = "(?:tuần|tháng|quý|năm)(?![\\p{L}\\p{M}])";
    private static final Pattern RECURRENCES =
            Pattern.compile(AdministrativeText.tonesLast("(?<![\\p{L}\\p{M}])(?<all>(?:định kỳ )?(?:hàng|hằng) "
                    + PERIOD + "(?:(?:,| và) (?:(?:hàng|hằng) )?" + PERIOD + "){0,3})"));

    private DeadlineMentions() {}

    /** "… gửi hồ sơ trước ngày 20/11": dates of documents that are cited are no deadlines. */
    public static List<DeadlineReading> datesIn(String text, ReadingContext context) {
        return in(text, DATES, context).stream()
                .filter(reading -> reading.dueOn().isPresent())
                .toList();
    }

    /** "… báo cáo kết quả hàng tháng". */
    public static List<DeadlineReading> recurrencesIn(String text) {
        return in(text, RECURRENCES, ReadingContext.unknown()).stream()
                .filter(reading -> reading.deadline() instanceof Deadline.Recurring)
                .toList();
    }

    private static List<DeadlineReading> in(String text, Pattern mentions, ReadingContext context) {
        if (text == null) {
            return List.of();
        }
        var read = AdministrativeText.of(text);
        var matcher = mentions.matcher(read.key());
        var found = new ArrayList<DeadlineReading>();
        while (matcher.find()) {
            found.add(DeadlineReader.read(bare(read.written(matcher, "all")), context));
        }
        return found;
    }

    /** Mentions are whole words, and brackets and quotes stand at the ends of words: "(trước ngày 20/11);". */
    private static String bare(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isAround(words.charAt(from))) {
            from++;
        }
        while (to > from && isAround(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean isAround(char c) {
        return !Character.isLetterOrDigit(c);
    }

    /** Whether two rules come as often, on whatever days. */
    public static boolean recurAlike(Deadline.Recurring one, Deadline.Recurring other) {
        return period(one).equals(period(other));
    }

    private static List<String> period(Deadline.Recurring recurring) {
        return List.of(recurring.rule().split(";")).stream()
                .filter(part -> part.startsWith("FREQ") || part.startsWith("BYMONTH=") || part.startsWith("INTERVAL"))
                .toList();
    }
}

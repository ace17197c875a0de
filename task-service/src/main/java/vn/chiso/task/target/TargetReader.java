package vn.chiso.task.target;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads targets as plans write them. The whole text fits a form, or it is {@link Target.Unread}: nothing is guessed. */
public final class TargetReader {

    private static final String NUMBER = "(?<value>\\d{1,6}(?:[.,]\\d{1,4})?) ?%";
    private static final String MORE = "(?<more>>|trên|hơn|vượt)";
    private static final String LEAST = "(?:≥|>=|tối thiểu|ít nhất|đạt|đạt tối thiểu|đạt ít nhất|từ)";
    private static final String SINCE = "(?: (?:so với|year on year|cùng kỳ).{0,60})?";

    private static final Pattern SHARE =
            Pattern.compile("(?:đạt )?(?:" + MORE + " ?|" + LEAST + " ?)?" + NUMBER + "(?: trở lên)?");
    private static final Pattern GROWTH = Pattern.compile("(?:(?:tăng|phấn đấu tăng)(?: (?:" + MORE + "|" + LEAST
            + "))? ?" + "|(?:(?<sharp>>)|≥|>=)? ?\\+ ?)" + NUMBER + SINCE);
    private static final Pattern RANK = Pattern.compile("(?:thuộc |trong )?(?:top|nhóm) ?(?<places>\\d{1,3})"
            + "(?: (?:địa phương|đơn vị|huyện|xã|tỉnh)){0,2}(?: (?:cao nhất|dẫn đầu|đứng đầu))?(?: (?:toàn |của |of the )?"
            + "(?:tỉnh|huyện|province|district|cả nước))?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private TargetReader() {}

    public static Target read(String text) {
        if (text == null) {
            return new Target.Unread();
        }
        var plain = SPACES.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        var share = SHARE.matcher(plain);
        if (share.matches()) {
            return new Target.Share(value(share), share.group("more") == null);
        }
        var growth = GROWTH.matcher(plain);
        if (growth.matches()) {
            boolean inclusive = growth.group("more") == null && growth.group("sharp") == null;
            return new Target.Growth(value(growth), inclusive);
        }
        var rank = RANK.matcher(plain);
        return rank.matches() && Integer.parseInt(rank.group("places")) > 0
                ? new Target.TopRank(Integer.parseInt(rank.group("places")))
                : new Target.Unread();
    }

    private static BigDecimal value(Matcher form) {
        return new BigDecimal(form.group("value").replace(',', '.'));
    }
}

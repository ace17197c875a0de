package vn.chiso.task.secrecy;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the markings of the state's secrets (Law on protection of state secrets 2018, art. 8: tuyệt mật, tối mật, mật). Such
 * documents are kept outside of systems like this one. "Bảo mật", "bí mật kinh doanh" and "mật khẩu" are no markings.
 */
public final class SecretMarking {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String AFTER = "(?![\\p{L}\\p{M}])(?! (?:khẩu|độ|mã|ong|danh|thiết)(?![\\p{L}\\p{M}]))";

    private static final List<Pattern> MARKINGS = List.of(
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:tuyệt|tối) mật(?![\\p{L}\\p{M}])", FLAGS),
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:độ|mức|mức độ|dấu|chế độ) mật ?[:–-] ?mật" + AFTER, FLAGS),
            Pattern.compile("[(\\[\"“] ?mật ?[)\\]\"”]", FLAGS),
            Pattern.compile("^mật$", FLAGS),
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}])(?:văn bản|tài liệu|công văn|hồ sơ|thông báo|báo cáo|đóng dấu) mật" + AFTER,
                    FLAGS),
            // As a stamp has it, in capitals.
            Pattern.compile("(?<![\\p{L}\\p{M}])(?<!(?:BẢO|BÍ|CƠ|GIẢI) )MẬT(?![\\p{L}\\p{M}])(?! (?:KHẨU|ĐỘ|MÃ|ONG))"));

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private SecretMarking() {}

    /** The marking as it stands in the text. */
    public static Optional<String> in(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var plain = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return MARKINGS.stream()
                .map(marking -> marking.matcher(plain))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}

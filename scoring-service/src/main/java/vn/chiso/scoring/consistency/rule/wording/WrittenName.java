package vn.chiso.scoring.consistency.rule.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a unit as somebody wrote it. */
final class WrittenName {

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u2010-\\u2015\\u2212-]+");
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    /** Grave, acute, tilde, hook above, dot below: their place in the syllable is a matter of taste, hoá or hóa. */
    private static final Pattern TONE_INSIDE =
            Pattern.compile("([\\u0300\\u0301\\u0303\\u0309\\u0323])([\\p{L}\\p{Mn}]+)");

    private final String key;
    private final String spelling;

    /** A name longer than any unit's is compared by its beginning. */
    private static final int LONGEST = 300;

    WrittenName(String text) {
        spelling = AUTHORITY
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceFirst("");
        var plain = GAPS.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        var name = AUTHORITY
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceFirst("");
        var tonesLast = TONE_INSIDE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("$2$1");
        key = Normalizer.normalize(tonesLast, Normalizer.Form.NFC);
    }

    /** True if both are one name, however spelt. */
    boolean isSameAs(WrittenName other) {
        return key.equals(other.key);
    }

    /** True if they are spelt alike, too. Whether the committee is named in full, in short or not at all is no spelling. */
    boolean isSpeltAs(WrittenName other) {
        return spelling.equals(other.spelling);
    }

    /** True if it is not that name, but differs from it in one letter, or in nothing but its marks. */
    boolean isSlipOf(WrittenName other) {
        return !key.equals(other.key) && (bare().equals(other.bare()) || isOneLetterFrom(other.key));
    }

    private String bare() {
        return MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }

    /** One letter changed, added or left out. */
    private boolean isOneLetterFrom(String other) {
        int start = 0;
        int shorter = Math.min(key.length(), other.length());
        while (start < shorter && key.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && key.charAt(key.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return key.length() - start - end <= 1 && other.length() - start - end <= 1;
    }
}

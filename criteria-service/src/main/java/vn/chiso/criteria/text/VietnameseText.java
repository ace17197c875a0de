package vn.chiso.criteria.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese as people type it: composed or decomposed, {@code hoá} or {@code hóa}, with any of five dashes. Stored text is NFC
 * and otherwise as in the document; comparisons use a key.
 */
public final class VietnameseText {

    private static final Pattern DASHES = Pattern.compile("\\s*[-\\u2010-\\u2015\\u2212]\\s*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    /** Grave, acute, tilde, hook above, dot below: the marks that belong to the syllable, not to the letter. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private VietnameseText() {}

    /** Composed and trimmed; null stays null. */
    public static String nfc(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Equal for two spellings of the same words, whatever the composition, tone-mark position, dashes, spaces and case. */
    public static String matchKey(String text) {
        return Normalizer.normalize(tonesLast(plain(text)), Normalizer.Form.NFC);
    }

    /** Like {@link #matchKey}, without any mark and with d for đ: what somebody types in a hurry. */
    public static String searchKey(String text) {
        return MARKS.matcher(plain(text)).replaceAll("").replace('đ', 'd');
    }

    /** Decomposed, lower case, dashes and runs of space as one space. */
    private static String plain(String text) {
        var dashes = DASHES.matcher(text).replaceAll(" ");
        var spaces = SPACES.matcher(dashes).replaceAll(" ").strip();
        return Normalizer.normalize(spaces.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    }

    /** A syllable has at most one tone, so its place can be forgotten: it goes to the end of the syllable. */
    private static String tonesLast(String decomposed) {
        var result = new StringBuilder(decomposed.length());
        var tones = new StringBuilder();
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
                continue;
            }
            if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                result.append(tones);
                tones.setLength(0);
            }
            result.append(c);
        }
        return result.append(tones).toString();
    }
}

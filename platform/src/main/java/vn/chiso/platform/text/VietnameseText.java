package vn.chiso.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Vietnamese as people type it: composed or decomposed, {@code hoá} or {@code hóa}, with any of five dashes. Stored text is NFC
 * and otherwise as in the document; comparisons use a key.
 */
public final class VietnameseText {

    private static final String SPACES = " \t\n\u000B\f\r\u00a0";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

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
        var plain = plain(text);
        var result = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> result.appendCodePoint(c == 'đ' ? 'd' : c));
        return result.toString();
    }

    /** Decomposed, lower case, dashes and runs of space as one space. By hand, for a file of units asks for thousands. */
    private static String plain(String text) {
        var words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPACES.indexOf(c) < 0 && DASHES.indexOf(c) < 0) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return Normalizer.normalize(words.toString().strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
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

package vn.chiso.task.deadline.grammar;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as people wrote it and as the grammar reads it. Both have the same words, so that what a form captures is given back in the
 * spelling of the document.
 *
 * @param written composed, single spaces, without closing punctuation
 * @param key     lower case, and the tone of each syllable at its end: {@code hoà}, {@code hòa} and {@code hoa} + grave are one
 */
public record AdministrativeText(String written, String key) {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern PUNCTUATED = Pattern.compile(" +(?=[,;])");
    private static final Pattern JOINED = Pattern.compile("(?<=[,;])(?=[^\\s\\d])");
    private static final String CLOSING = " .,;:/";

    /** Grave, acute, tilde, hook above, dot below: they belong to the syllable, not to the letter. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Two spellings of one word. */
    private static final String QUARTER_WITH_I = tonesLast("quí");

    private static final String QUARTER = tonesLast("quý");

    public static AdministrativeText of(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ").strip();
        String punctuated =
                JOINED.matcher(PUNCTUATED.matcher(spaced).replaceAll("")).replaceAll(" ");
        return ofWords(open(digits(DASHES.matcher(punctuated).replaceAll("-"))));
    }

    /** Digits of other scripts, and those as wide as an ideograph, are digits. */
    private static String digits(String text) {
        return text.codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static AdministrativeText ofWords(String written) {
        return new AdministrativeText(written, key(written));
    }

    /** By hand: a pattern that looks for the end of a text from each of its places takes quadratic time. */
    private static String open(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    static String key(String text) {
        return tonesLast(text.toLowerCase(Locale.ROOT)).replace(QUARTER_WITH_I, QUARTER);
    }

    /** The spelling of the grammar; patterns are brought to it as well as texts. */
    public static String tonesLast(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var result = new StringBuilder(decomposed.length());
        var tones = new StringBuilder();
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
            } else {
                if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                    result.append(tones);
                    tones.setLength(0);
                }
                result.append(c);
            }
        }
        return Normalizer.normalize(result.append(tones), Normalizer.Form.NFC);
    }

    public boolean isEmpty() {
        return written.isEmpty();
    }

    int words() {
        return written.split(" ").length;
    }

    /** Some of the words, the last one excluded; closing punctuation is left out. */
    AdministrativeText words(int from, int to) {
        return ofWords(open(String.join(" ", Arrays.copyOfRange(written.split(" "), from, to))));
    }

    /** What a group of the key's match captured, as written; null if it captured nothing. Groups hold whole words. */
    public String written(Matcher match, String group) {
        if (match.group(group) == null) {
            return null;
        }
        int first = (int) key.substring(0, match.start(group))
                .chars()
                .filter(c -> c == ' ')
                .count();
        int words = match.group(group).split(" ").length;
        return open(String.join(" ", Arrays.asList(written.split(" ")).subList(first, first + words)));
    }
}

package vn.chiso.criteria.tree;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One part of a code.
 *
 * @param value its place among its kind
 */
record CodeSegment(Kind kind, int value) {

    /** In the order in which documents nest and list them. */
    enum Kind {
        ROMAN,
        CAPITAL,
        NUMBER,
        SMALL
    }

    /** Points (điểm) of Vietnamese legal texts skip f, j, w, z and use đ after d; marked vowels are placed for completeness. */
    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern ROMAN = Pattern.compile("(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

    /** @param before kind of the segment in front, null at the beginning */
    static Optional<CodeSegment> parse(String text, Kind before) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new CodeSegment(Kind.NUMBER, Integer.parseInt(text)));
        }
        if (isRoman(text, before)) {
            return Optional.of(new CodeSegment(Kind.ROMAN, roman(text)));
        }
        if (text.length() != 1) {
            return Optional.empty();
        }
        char letter = text.charAt(0);
        int place = ALPHABET.indexOf(Character.toLowerCase(letter));
        if (place < 0) {
            return Optional.empty();
        }
        return Optional.of(new CodeSegment(Character.isUpperCase(letter) ? Kind.CAPITAL : Kind.SMALL, place));
    }

    /**
     * A lone I, V or X is a numeral, but under a Roman numeral a capital: {@code I.A … I.I}. L and C alone are always capitals, for
     * no document has fifty areas.
     */
    private static boolean isRoman(String text, Kind before) {
        if (!ROMAN.matcher(text).matches()) {
            return false;
        }
        return text.length() > 1 || before != Kind.ROMAN && "IVX".contains(text);
    }

    private static int roman(String text) {
        int total = 0;
        int higher = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int digit = "I V X L C".indexOf(text.charAt(i)) / 2;
            int worth = new int[] {1, 5, 10, 50, 100}[digit];
            total += worth < higher ? -worth : worth;
            higher = Math.max(higher, worth);
        }
        return total;
    }
}

package vn.chiso.scoring.consistency.rule;

import java.math.BigDecimal;

/**
 * What a rule found.
 *
 * @param pointer JSON pointer into the document
 * @param subject how people call the place: a code, a heading, a sum as printed
 * @param found the value as the document has it, null if it has none; numbers in plain digits with a point
 * @param expected what it should be, null if nobody can tell
 */
public record Finding(RuleId rule, String pointer, String subject, String found, String expected) {

    /** Whoever has more codes in one place reads the document. */
    private static final int LONGEST = 500;

    public Finding {
        subject = shortened(subject);
        found = shortened(found);
        expected = shortened(expected);
    }

    private static String shortened(String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - 1;
        // Never between the halves of a surrogate pair.
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
    }

    public static Finding of(RuleId rule, String pointer, String subject, BigDecimal found, BigDecimal expected) {
        return new Finding(rule, pointer, subject, plain(found), plain(expected));
    }

    /** Without trailing zeros and exponent: 6.10 and 6.1 are one number. */
    public static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}

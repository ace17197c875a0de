package vn.chiso.scoring.consistency.document;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as a document prints it, with a Vietnamese or an English decimal mark. Nothing is guessed. */
public sealed interface WrittenNumber {

    /**
     * Can be read one way only.
     *
     * @param outOf what stands behind the slash in {@code 90,9/100}; null without one
     */
    record Exact(BigDecimal amount, BigDecimal outOf, boolean percent) implements WrittenNumber {}

    /** {@code 1.234} is a thousand to one reader and one to another. */
    record Ambiguous() implements WrittenNumber {}

    record Unreadable() implements WrittenNumber {}

    static WrittenNumber of(String text) {
        var parts = Reader.FORM.matcher(text.strip());
        if (!parts.matches()) {
            return new Unreadable();
        }
        var amount = Reader.number(parts.group("amount"));
        var outOf = parts.group("outof") == null ? null : Reader.number(parts.group("outof"));
        if (!(amount instanceof Exact exact)) {
            return amount;
        }
        if (outOf != null && !(outOf instanceof Exact)) {
            return outOf;
        }
        var signed = parts.group("sign").isEmpty() || parts.group("sign").equals("+")
                ? exact.amount()
                : exact.amount().negate();
        return new Exact(signed, outOf instanceof Exact whole ? whole.amount() : null, parts.group("percent") != null);
    }

    /** The decimal mark in the text: a comma, a point, or empty where there is none or more than one. */
    static String mark(String text) {
        Matcher marks = Reader.MARK.matcher(text);
        String found = "";
        while (marks.find()) {
            if (!found.isEmpty() && !found.equals(marks.group())) {
                return "";
            }
            found = marks.group();
        }
        return found;
    }

    /** How the digits are read. */
    final class Reader {

        /** Longer than any figure of a document; what is longer was pasted by mistake. */
        private static final int MOST_DIGITS = 18;

        private static final Pattern FORM = Pattern.compile(
                "(?<sign>[-+\u2010-\u2015\u2212]?)\\s*(?<amount>[0-9.,]+)(?:\\s*/\\s*(?<outof>[0-9.,]+))?\\s*(?<percent>%)?");
        private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?");
        /** A group of three behind a mark may be thousands, and so may anything with two marks. */
        private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}|\\d+(?:[.,]\\d+){2,}");

        private static final Pattern MARK = Pattern.compile("(?<=\\d)[.,](?=\\d)");

        private Reader() {}

        private static WrittenNumber number(String text) {
            if (text.length() > MOST_DIGITS) {
                return new Unreadable();
            }
            if (THOUSANDS.matcher(text).matches()) {
                return new Ambiguous();
            }
            return PLAIN.matcher(text).matches()
                    ? new Exact(new BigDecimal(text.replace(',', '.')), null, false)
                    : new Unreadable();
        }
    }
}

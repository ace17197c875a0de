package vn.chiso.platform.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as a page can show it. */
final class PrintableText {

    /** What XML cannot hold, and with it none of the formats. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]|\\p{Cs}");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    private PrintableText() {}

    /** Composed, so that a letter and its tone mark are one glyph of the font. */
    static String of(String text) {
        var lines = LINE_END.matcher(text.strip()).replaceAll("\n");
        return Normalizer.normalize(UNPRINTABLE.matcher(lines).replaceAll("").replace('\t', ' '), Normalizer.Form.NFC);
    }
}

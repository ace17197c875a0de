package vn.chiso.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a workbook can hold it: characters that XML has no way to write stand as {@code _x0001_} (ECMA-376 part 1,
 * 22.9.2.19), and what is too long for one cell is cut into parts.
 */
final class XlsxText {

    /** What a spreadsheet's cell can hold. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** Also text that only looks like an escape: its first character is escaped then. */
    private static final Pattern TO_BE_ESCAPED =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    /** The text as the cells that hold it one after the other, one at least. No part ends inside a character or an escape. */
    static List<String> parts(String text) {
        var special = TO_BE_ESCAPED.matcher(text);
        if (text.length() <= LONGEST && !special.find()) {
            return List.of(text);
        }
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = text.offsetByCodePoints(at, 1);
            var written = special.region(at, text.length()).lookingAt()
                    ? "_x%04X_".formatted((int) text.charAt(at))
                    : text.substring(at, end);
            if (part.length() + written.length() > LONGEST) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(written);
            at = end;
        }
        parts.add(part.toString());
        return parts;
    }

    static String opened(String cell) {
        return ESCAPE.matcher(cell)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}

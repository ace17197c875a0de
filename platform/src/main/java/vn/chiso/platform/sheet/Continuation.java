package vn.chiso.platform.sheet;

import java.util.regex.Pattern;

/**
 * Which part of a column's text stands below a header: text too long for one cell goes on below {@code method (2)},
 * {@code method (3)} and so on, wherever these columns stand.
 *
 * @param column as the layout names it
 * @param part from 1, the column itself
 */
record Continuation(String column, int part) {

    private static final Pattern FURTHER = Pattern.compile("(.+) \\(([2-9]|[1-9]\\d{1,2})\\)");

    static Continuation of(String header) {
        var further = FURTHER.matcher(header.strip());
        return further.matches()
                ? new Continuation(further.group(1), Integer.parseInt(further.group(2)))
                : new Continuation(header.strip(), 1);
    }

    String header() {
        return part == 1 ? column : column + " (" + part + ")";
    }
}

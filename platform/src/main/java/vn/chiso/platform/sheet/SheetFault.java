package vn.chiso.platform.sheet;

import java.util.List;
import vn.chiso.platform.problem.ProblemType;

/**
 * One fault in a file, at its place.
 *
 * @param row as a spreadsheet numbers it: 1 is the row of the column names; 0 for the sheet as a whole
 * @param column name of the column, or null for the whole row
 * @param type the broken rule
 * @param arguments fill the placeholders of its text
 */
public record SheetFault(String sheet, int row, String column, ProblemType type, List<Object> arguments) {

    /** A thousand faults are kept; none of them may carry a whole page of the file. */
    private static final int LONGEST_SHOWN = 200;

    private static final char REPLACEMENT = '\uFFFD';

    public SheetFault {
        column = column == null ? null : shortened(column);
        arguments = arguments.stream().map(SheetFault::shown).toList();
    }

    private static Object shown(Object argument) {
        return switch (argument) {
            // A cell that is empty has nothing to show.
            case null -> "";
            case String text -> shortened(text);
            case Object other -> other;
        };
    }

    private static String shortened(String text) {
        var shown = text.codePoints()
                .limit(LONGEST_SHOWN)
                .map(SheetFault::storable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? shown.toString()
                : shown.append('…').toString();
    }

    /** A fault tells of text that nothing can hold, and has to be held itself. */
    private static int storable(int character) {
        return character == 0 || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                ? REPLACEMENT
                : character;
    }
}

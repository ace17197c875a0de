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

    public SheetFault {
        // A cell that is empty has nothing to show.
        arguments = arguments.stream()
                .map(argument -> argument == null ? "" : argument)
                .toList();
    }
}

package vn.chiso.platform.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The columns of one sheet, in the order in which they are written; a file may have them in any order.
 *
 * @param name of the sheet in a workbook
 */
public record SheetLayout(String name, List<Column> columns) {

    public SheetLayout {
        columns = List.copyOf(columns);
    }

    /** The names of columns differ in more than case, so that nobody fails for a capital letter. */
    Optional<Column> column(String header) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(header.strip()))
                .findFirst();
    }
}

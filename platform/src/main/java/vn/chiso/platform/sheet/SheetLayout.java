package vn.chiso.platform.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The columns of one sheet, in the order in which they are written; a file may have them in any order.
 *
 * @param name of the sheet in a workbook
 * @param words by which documents head the columns
 */
public record SheetLayout(String name, List<Column> columns, HeaderWords words) {

    public SheetLayout {
        columns = List.copyOf(columns);
    }

    /** Of files that name columns as the API does. */
    public SheetLayout(String name, List<Column> columns) {
        this(name, columns, HeaderWords.NONE);
    }

    /** The names of columns differ in more than case, so that nobody fails for a capital letter. */
    Optional<Column> column(String header) {
        return named(header.strip()).or(() -> words.column(header).flatMap(this::named));
    }

    private Optional<Column> named(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether a header is that of a column, or of one that is passed over. */
    boolean knows(String header) {
        return !header.isEmpty() && (column(header).isPresent() || words.passesOver(header));
    }
}

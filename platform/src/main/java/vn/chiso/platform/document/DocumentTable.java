package vn.chiso.platform.document;

import java.util.List;

/**
 * A table whose head is repeated on every page.
 *
 * @param name of its sheet in a workbook
 * @param caption above it; null without one
 */
public record DocumentTable(String name, String caption, List<TableColumn> columns, List<TableRow> rows) {

    public DocumentTable {
        caption = caption == null ? null : PrintableText.of(caption);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row instanceof TableRow.Cells cells && cells.cells().size() != columns.size()) {
                throw new IllegalArgumentException("A row has a cell for each column: " + row);
            }
        }
    }

    /** Of all columns together. */
    public int width() {
        return columns.stream().mapToInt(TableColumn::width).sum();
    }
}

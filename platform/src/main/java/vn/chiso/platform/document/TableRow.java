package vn.chiso.platform.document;

import java.util.List;

/** A row of a table. */
public sealed interface TableRow {

    /**
     * One cell for each column.
     *
     * @param bold sums and the like
     */
    record Cells(List<TableCell> cells, boolean bold) implements TableRow {

        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /** One bold text across all columns: what the rows below belong to. */
    record Band(String text) implements TableRow {

        public Band {
            text = PrintableText.of(text);
        }
    }

    static TableRow of(TableCell... cells) {
        return new Cells(List.of(cells), false);
    }

    static TableRow bold(TableCell... cells) {
        return new Cells(List.of(cells), true);
    }
}

package vn.chiso.platform.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Writes tables so that {@link SheetFile} reads back what was written. */
public final class SheetWriter {

    private SheetWriter() {}

    /**
     * A sheet and its rows.
     *
     * @param rows one value a column: String, BigDecimal, Integer, LocalDate, Boolean, or null
     * @param form null where all of it may be changed
     */
    public record Table(SheetLayout layout, Iterator<List<Object>> rows, SheetForm form) {

        public Table(SheetLayout layout, Iterator<List<Object>> rows) {
            this(layout, rows, null);
        }
    }

    /** @param tables a CSV file holds the last of them */
    public static void write(OutputStream target, SheetFormat format, List<Table> tables) throws IOException {
        switch (format) {
            case XLSX -> XlsxWriter.write(target, tables);
            case CSV -> writeCsv(target, tables.getLast());
        }
    }

    private static void writeCsv(OutputStream target, Table table) throws IOException {
        var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        // Without the mark, spreadsheets take Vietnamese for a Western code page.
        writer.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(table.layout().columns().stream().map(Column::name).toList());
            while (table.rows().hasNext()) {
                csv.writeRecord(
                        table.rows().next().stream().map(SheetWriter::field).toList());
            }
        }
    }

    private static String field(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> unambiguous(number);
            case Object other -> FormulaGuard.guarded(other.toString());
        };
    }

    /** Three decimals would look like thousands: 1.125 becomes 1.1250. */
    private static String unambiguous(BigDecimal number) {
        var plain = number.scale() == 3 ? number.setScale(4) : number;
        return plain.toPlainString();
    }
}

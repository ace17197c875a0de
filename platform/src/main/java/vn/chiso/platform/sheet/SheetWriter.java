package vn.chiso.platform.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables row by row, so that {@link SheetFile} reads back what was written. */
public final class SheetWriter {

    private static final String PROGRAM = "Chiso";
    private static final int FLUSHED_EVERY = 500;

    private SheetWriter() {}

    /**
     * A sheet and its rows.
     *
     * @param rows one value a column: String, BigDecimal, Integer, LocalDate, Boolean, or null
     */
    public record Table(SheetLayout layout, Iterator<List<Object>> rows) {}

    /** @param tables a CSV file holds the last of them */
    public static void write(OutputStream target, SheetFormat format, List<Table> tables) throws IOException {
        switch (format) {
            case XLSX -> writeWorkbook(target, tables);
            case CSV -> writeCsv(target, tables.getLast());
        }
    }

    private static void writeWorkbook(OutputStream target, List<Table> tables) throws IOException {
        try (var workbook = new Workbook(target, PROGRAM, null)) {
            for (var table : tables) {
                var sheet = workbook.newWorksheet(table.layout().name());
                writeHeader(sheet, table.layout());
                int row = 1;
                while (table.rows().hasNext()) {
                    writeRow(sheet, row, table.rows().next());
                    if (row++ % FLUSHED_EVERY == 0) {
                        sheet.flush();
                    }
                }
                sheet.finish();
            }
        }
    }

    private static void writeHeader(Worksheet sheet, SheetLayout layout) {
        var columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
            sheet.comment(0, i, columns.get(i).note());
        }
        sheet.freezePane(0, 1);
    }

    private static void writeRow(Worksheet sheet, int row, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case null -> {
                    // An empty cell.
                }
                case BigDecimal number -> sheet.value(row, i, number);
                case Integer number -> sheet.value(row, i, number);
                case Boolean truth -> sheet.value(row, i, truth);
                case LocalDate date -> {
                    sheet.value(row, i, date);
                    sheet.style(row, i).format("yyyy-mm-dd").set();
                }
                case Object text -> sheet.value(row, i, text.toString());
            }
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

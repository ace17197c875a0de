package vn.chiso.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one table as a sheet of a workbook. Its rows are gathered first: only the longest text tells how many
 * continuations a column needs, and the header is written before them.
 */
final class XlsxWriter {

    private static final String PROGRAM = "Chiso";
    private static final int FLUSHED_EVERY = 500;

    private final Worksheet sheet;
    private final List<Column> columns;
    private final SheetForm form;
    private final List<List<Object>> rows = new ArrayList<>();
    /** Behind the columns themselves: of each column, the position of its second part. */
    private final int[] continued;

    private XlsxWriter(Worksheet sheet, SheetWriter.Table table) {
        this.sheet = sheet;
        columns = table.layout().columns();
        form = table.form();
        continued = new int[columns.size()];
        table.rows().forEachRemaining(rows::add);
    }

    static void write(OutputStream target, List<SheetWriter.Table> tables) throws IOException {
        try (var workbook = new Workbook(target, PROGRAM, null)) {
            for (var table : tables) {
                new XlsxWriter(workbook.newWorksheet(table.layout().name()), table).write();
            }
        }
    }

    private void write() throws IOException {
        if (form != null) {
            XlsxForm.layOut(sheet, columns, form);
        }
        writeHeader();
        for (int i = 0; i < rows.size(); i++) {
            writeRow(i + 1, rows.get(i));
            if (form != null) {
                XlsxForm.open(sheet, columns, form, i);
            }
            if ((i + 1) % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private void writeHeader() {
        int free = columns.size();
        for (int i = 0; i < columns.size(); i++) {
            writeName(i, columns.get(i).name());
            sheet.comment(0, i, columns.get(i).note());
            continued[i] = free;
            for (int part = 2; part <= mostParts(i); part++) {
                writeName(free++, new Continuation(columns.get(i).name(), part).header());
            }
        }
        sheet.freezePane(0, 1);
    }

    private void writeName(int position, String name) {
        sheet.value(0, position, name);
        sheet.style(0, position).bold().set();
    }

    private int mostParts(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .mapToInt(text -> XlsxText.parts(text).size())
                .max()
                .orElse(1);
    }

    private void writeRow(int row, List<Object> values) {
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
                case Object text -> writeText(row, i, XlsxText.parts(text.toString()));
            }
        }
    }

    private void writeText(int row, int column, List<String> parts) {
        sheet.value(row, column, parts.getFirst());
        for (int part = 1; part < parts.size(); part++) {
            sheet.value(row, continued[column] + part - 1, parts.get(part));
        }
    }
}

package vn.chiso.platform.document.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn;

/** A long table that goes out while it is read: of its rows only the last few are held. */
public final class StreamedTable implements Closeable {

    private static final String PROGRAM = "Chiso";
    private static final int HELD = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    public StreamedTable(OutputStream target, String name, List<TableColumn> columns) {
        workbook = new Workbook(target, PROGRAM, null);
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(0, i, columns.get(i).title());
            sheet.style(0, i).bold().wrapText(true).set();
        }
    }

    /** @param cells one a column */
    public void write(List<TableCell> cells) throws IOException {
        row++;
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case TableCell.Text(String text) -> {
                    if (!text.isEmpty()) {
                        sheet.inlineString(row, i, text);
                    }
                }
                case TableCell.Figure(var number) -> sheet.value(row, i, number);
            }
        }
        if (row % HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.close();
    }
}

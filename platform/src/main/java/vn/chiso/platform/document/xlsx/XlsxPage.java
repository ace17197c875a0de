package vn.chiso.platform.document.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import vn.chiso.platform.document.DocumentTable;
import vn.chiso.platform.document.Heading;
import vn.chiso.platform.document.OfficialDocument.Orientation;
import vn.chiso.platform.document.OfficialFrame;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn;
import vn.chiso.platform.document.TableColumn.Alignment;
import vn.chiso.platform.document.TableRow;

/** A sheet with one table on it, filled from above. */
final class XlsxPage {

    static final String FONT = "Times New Roman";
    static final int SIZE = 13;

    private static final int TITLE_SIZE = 14;
    /**
     * Points of a line of text. A merged cell does not grow with its text, so its row is made as high as that needs,
     * capitals being half as wide again as other letters.
     */
    private static final int LINE_HEIGHT = 18;

    private final Worksheet sheet;
    private final DocumentTable table;
    private int row;

    XlsxPage(Worksheet sheet, DocumentTable table) {
        this.sheet = sheet;
        this.table = table;
    }

    /** Margins in inches: 20, 20, 30 and 20 mm. */
    void layOut(Orientation orientation) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(orientation.name().toLowerCase(Locale.ROOT));
        sheet.topMargin(0.79f);
        sheet.bottomMargin(0.79f);
        sheet.leftMargin(1.18f);
        sheet.rightMargin(0.79f);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.header("&P", Position.CENTER, FONT, SIZE);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.width(i, table.columns().get(i).width());
        }
    }

    /** Left and right half of the paper; an empty row sets it off from what follows. */
    void write(OfficialFrame.Columns frame) {
        int half = half();
        row += row > 0 ? 1 : 0;
        for (int i = 0; i < frame.height(); i++) {
            write(frame.left(), i, 0, half - 1);
            write(frame.right(), i, half, table.columns().size() - 1);
            sheet.rowHeight(row, Math.max(height(frame.left(), i), height(frame.right(), i)) * LINE_HEIGHT);
            row++;
        }
        row++;
    }

    private static long height(List<OfficialFrame.Line> lines, int line) {
        return line < lines.size() ? lines.get(line).text().lines().count() : 1;
    }

    private void write(List<OfficialFrame.Line> lines, int line, int from, int to) {
        if (line >= lines.size()) {
            return;
        }
        var text = lines.get(line);
        sheet.inlineString(row, from, text.text());
        if (to > from) {
            sheet.range(row, from, row, to).merge();
        }
        var style = sheet.style(row, from)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center");
        if (text.isBold()) {
            style.bold();
        }
        if (text.isItalic()) {
            style.italic();
        }
        style.set();
    }

    /** The first column of the right half; both have one at least. */
    private int half() {
        int column = 0;
        int width = 0;
        while (column < table.columns().size() - 1 && width < table.width() / 2) {
            width += table.columns().get(column++).width();
        }
        return Math.max(1, column);
    }

    void write(Heading heading) {
        var style = across(heading.text()).horizontalAlignment("center");
        style.fontSize(heading.kind() == Heading.Kind.REFERENCE ? SIZE : TITLE_SIZE);
        if (heading.isBold()) {
            style.bold();
        } else {
            style.italic();
        }
        style.set();
    }

    void writeNote(String note) {
        across(note).horizontalAlignment("left").set();
    }

    void writeTable() {
        if (row > 0) {
            row++;
        }
        if (table.caption() != null) {
            across(table.caption()).horizontalAlignment("left").bold().set();
        }
        writeHead();
        table.rows().forEach(this::writeRow);
    }

    private void writeHead() {
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.inlineString(row, i, table.columns().get(i).title());
            bordered(i)
                    .bold()
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
        }
        sheet.repeatRows(row);
        row++;
    }

    private void writeRow(TableRow content) {
        switch (content) {
            case TableRow.Band(String text) -> {
                for (int i = 0; i < table.columns().size(); i++) {
                    bordered(i).bold().set();
                }
                sheet.inlineString(row, 0, text);
                merge(text);
            }
            case TableRow.Cells cells -> {
                for (int i = 0; i < cells.cells().size(); i++) {
                    writeCell(i, cells.cells().get(i), cells.bold());
                }
            }
        }
        row++;
    }

    private void writeCell(int position, TableCell cell, boolean bold) {
        var style = bordered(position)
                .verticalAlignment("top")
                .horizontalAlignment(align(table.columns().get(position)));
        if (bold) {
            style.bold();
        }
        switch (cell) {
            case TableCell.Text(String text) -> {
                if (!text.isEmpty()) {
                    sheet.inlineString(row, position, text);
                }
            }
            case TableCell.Figure(var number) -> {
                sheet.value(row, position, number);
                style.format(number.scale() > 0 ? "0." + "0".repeat(number.scale()) : "0");
            }
        }
        style.set();
    }

    private StyleSetter bordered(int position) {
        return sheet.style(row, position).wrapText(true).borderStyle(BorderStyle.THIN);
    }

    /** A line of text over the whole width. */
    private StyleSetter across(String text) {
        sheet.inlineString(row, 0, text);
        merge(text);
        return sheet.style(row++, 0).wrapText(true).verticalAlignment("center");
    }

    private void merge(String text) {
        sheet.range(row, 0, row, table.columns().size() - 1).merge();
        long lines = text.lines()
                .mapToLong(line -> 1 + line.length() * 3L / 2 / table.width())
                .sum();
        sheet.rowHeight(row, Math.max(1, lines) * LINE_HEIGHT);
    }

    private static String align(TableColumn column) {
        return column.alignment() == Alignment.CENTRE
                ? "center"
                : column.alignment().name().toLowerCase(Locale.ROOT);
    }

    void finish() throws IOException {
        sheet.finish();
    }
}

package vn.chiso.platform.document.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.chiso.platform.document.DocumentTable;
import vn.chiso.platform.document.TableColumn;
import vn.chiso.platform.document.TableRow;

/** Writes one table with columns of fixed width. */
final class DocxTable {

    private final XWPFTable target;
    private final DocumentTable table;
    private final List<BigInteger> widths = new ArrayList<>();

    DocxTable(XWPFTable target, DocumentTable table, int width) {
        this.target = target;
        this.table = table;
        for (var column : table.columns()) {
            widths.add(BigInteger.valueOf((long) width * column.width() / table.width()));
        }
    }

    void write() {
        var properties = target.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = target.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(width));
        target.removeRow(0);
        writeHead();
        table.rows().forEach(this::writeRow);
    }

    private void writeHead() {
        var head = row();
        head.setRepeatHeader(true);
        for (int i = 0; i < table.columns().size(); i++) {
            var cell = cell(head, widths.get(i));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            fill(cell, table.columns().get(i).title(), ParagraphAlignment.CENTER, true);
        }
    }

    private void writeRow(TableRow content) {
        var row = row();
        switch (content) {
            case TableRow.Band(String text) -> {
                var cell = cell(row, widths.stream().reduce(BigInteger.ZERO, BigInteger::add));
                cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
                fill(cell, text, ParagraphAlignment.LEFT, true);
            }
            case TableRow.Cells cells -> {
                for (int i = 0; i < cells.cells().size(); i++) {
                    var text = cells.cells().get(i).text();
                    fill(
                            cell(row, widths.get(i)),
                            text,
                            alignment(table.columns().get(i)),
                            cells.bold());
                }
            }
        }
    }

    /** Made without the library's bookkeeping, which grows with the square of the rows. */
    private XWPFTableRow row() {
        CTRow row = target.getCTTbl().addNewTr();
        var made = new XWPFTableRow(row, target);
        made.setCantSplitRow(true);
        return made;
    }

    private XWPFTableCell cell(XWPFTableRow row, BigInteger width) {
        var made = row.getCtRow().addNewTc();
        var size = made.addNewTcPr().addNewTcW();
        size.setType(STTblWidth.DXA);
        size.setW(width);
        made.addNewP();
        return new XWPFTableCell(made, row, target.getBody());
    }

    private static void fill(XWPFTableCell cell, String text, ParagraphAlignment alignment, boolean bold) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        DocxText.write(paragraph, text).setBold(bold);
    }

    private static ParagraphAlignment alignment(TableColumn column) {
        return switch (column.alignment()) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}

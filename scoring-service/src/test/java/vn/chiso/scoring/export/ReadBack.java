package vn.chiso.scoring.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Files as their readers see them, by other code than that which wrote them where there is other code. */
public final class ReadBack {

    private ReadBack() {}

    /** The rows of all sheets; what is empty at the end of a row is left out. */
    public static List<List<String>> xlsx(byte[] file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            var rows = new ArrayList<List<String>>();
            for (var sheet : workbook.getSheets().toList()) {
                sheet.read().stream()
                        .map(ReadBack::texts)
                        .filter(row -> !row.isEmpty())
                        .forEach(rows::add);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Row row) {
        return trimmed(StreamSupport.stream(row.spliterator(), false)
                .map(ReadBack::text)
                .toList());
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            var number = cell.asNumber();
            var format = cell.getDataFormatString();
            int digits = format == null || !format.contains(".") ? 0 : format.length() - format.indexOf('.') - 1;
            return number.setScale(Math.max(digits, number.stripTrailingZeros().scale()))
                    .toPlainString()
                    .replace('.', ',');
        }
        return cell.asString();
    }

    /** Paragraphs and rows of tables in their order. */
    public static List<List<String>> docx(byte[] file) {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<List<String>>();
            for (var element : docx.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph when paragraph.getText().isEmpty() -> {
                        // Between two tables.
                    }
                    case XWPFParagraph paragraph -> rows.add(List.of(paragraph.getText()));
                    case XWPFTable table ->
                        table.getRows().stream().map(ReadBack::texts).forEach(rows::add);
                    default -> throw new AssertionError(element.getElementType());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(XWPFTableRow row) {
        return trimmed(row.getTableCells().stream().map(cell -> cell.getText()).toList());
    }

    /** All words in their order, with one space between them. */
    public static String pdf(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> trimmed(List<String> texts) {
        int end = texts.size();
        while (end > 0 && texts.get(end - 1).isEmpty()) {
            end--;
        }
        return texts.subList(0, end);
    }
}

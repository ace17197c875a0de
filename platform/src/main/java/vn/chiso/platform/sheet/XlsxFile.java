package vn.chiso.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.chiso.platform.problem.ProblemException;

/** Reads a workbook that {@link XlsxGuard} has let pass. */
final class XlsxFile {

    private static final int SHORTEST = 4;
    /** A spreadsheet keeps numbers in binary and shows 15 digits: 84.2 may be stored as 84.200000000000003. */
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private XlsxFile() {}

    /** @param wanted by the name of a sheet; the others are not read */
    static List<RawSheet> read(byte[] content, int mostRows, Predicate<String> wanted) {
        if (content.length < SHORTEST || !ReadableWorkbook.isOOXMLZipHeader(content)) {
            throw new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
        }
        try {
            var options = new ReadingOptions(XlsxGuard.check(content), true);
            return sheets(content, options, mostRows, wanted);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The library answers broken files with whatever it trips over; to its sender each is no spreadsheet.
            var problem = new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
            problem.addSuppressed(e);
            throw problem;
        }
    }

    private static List<RawSheet> sheets(byte[] content, ReadingOptions options, int mostRows, Predicate<String> wanted)
            throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options)) {
            var all = workbook.getSheets().toList();
            var sheets = new ArrayList<RawSheet>();
            for (var sheet : all) {
                if (!wanted.test(sheet.getName()) && sheet != all.getFirst()) {
                    continue;
                }
                try (var rows = sheet.openStream()) {
                    var read = rows.limit(mostRows + 2L).map(XlsxFile::row).toList();
                    if (read.size() > mostRows + 1) {
                        throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, mostRows);
                    }
                    sheets.add(new RawSheet(sheet.getName(), read));
                }
            }
            return sheets;
        }
    }

    private static RawSheet.RawRow row(Row row) {
        var cells = new ArrayList<Cell>();
        StreamSupport.stream(row.spliterator(), false).map(XlsxFile::cell).forEach(cells::add);
        // Rows that were only formatted are long and empty.
        while (!cells.isEmpty() && cells.getLast() == null) {
            cells.removeLast();
        }
        cells.trimToSize();
        return new RawSheet.RawRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        if (cell.getType() == CellType.ERROR) {
            return new Cell.Broken(String.valueOf(cell.getRawValue()));
        }
        var formula = cell.getType() == CellType.FORMULA;
        return switch (cell.getValue()) {
            // A formula whose result the file does not hold.
            case null -> formula ? new Cell.Broken("=" + cell.getFormula()) : null;
            case BigDecimal number -> number(cell, number);
            case Boolean truth -> new Cell.Truth(truth);
            case Object other when other.toString().isEmpty() -> null;
            case Object other when formula && other.toString().startsWith("#") -> new Cell.Broken(other.toString());
            case Object other -> new Cell.Text(XlsxText.opened(other.toString()));
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        var format = shownBy(cell.getDataFormatString());
        if (format.contains("%")) {
            return new Cell.Percent(plain(number.movePointRight(2)));
        }
        if (format.matches(".*[ymd].*")) {
            var at = cell.asDate();
            return new Cell.Day(at.toLocalDate());
        }
        return new Cell.Number(plain(number));
    }

    /** Without what a format says about colour, language and literal text. */
    private static String shownBy(String format) {
        return format == null
                ? ""
                : format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
    }

    private static BigDecimal plain(BigDecimal number) {
        var shown = number.round(AS_SHOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown;
    }
}

package vn.chiso.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.chiso.platform.problem.ProblemException;

/** Reads a workbook. What it unpacks to is measured before anything is parsed. */
final class XlsxFile {

    /** A file of the largest size that is accepted unpacks to far less; a bomb to far more. */
    private static final long LARGEST_UNPACKED = 128L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    /** A spreadsheet keeps numbers in binary and shows 15 digits: 84.2 may be stored as 84.200000000000003. */
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private XlsxFile() {}

    static List<RawSheet> read(byte[] content, int mostRows) {
        requireHonest(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            var sheets = new ArrayList<RawSheet>();
            for (var sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    var read = rows.limit(mostRows + 2L).map(XlsxFile::row).toList();
                    if (read.size() > mostRows + 1) {
                        throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, mostRows);
                    }
                    sheets.add(new RawSheet(sheet.getName(), read));
                }
            }
            return sheets;
        } catch (IOException | ExcelReaderException e) {
            throw unreadable(e);
        }
    }

    private static void requireHonest(byte[] content) {
        if (!ReadableWorkbook.isOOXMLZipHeader(content)) {
            throw new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
        }
        long unpacked = 0;
        int parts = 0;
        boolean workbook = false;
        var buffer = new byte[64 * 1024];
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (var part : Collections.list(zip.getEntries())) {
                workbook |= part.getName().equals("xl/workbook.xml");
                try (var unpacking = zip.getInputStream(part)) {
                    for (int n = unpacking.read(buffer); n >= 0; n = unpacking.read(buffer)) {
                        unpacked += n;
                        requireAtMost(LARGEST_UNPACKED, unpacked);
                    }
                }
                requireAtMost(MOST_PARTS, ++parts);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (!workbook) {
            throw new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
        }
    }

    private static void requireAtMost(long limit, long found) {
        if (found > limit) {
            throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, limit);
        }
    }

    private static ProblemException unreadable(Exception cause) {
        var problem = new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
        problem.addSuppressed(cause);
        return problem;
    }

    private static RawSheet.RawRow row(Row row) {
        var cells = new ArrayList<Cell>();
        StreamSupport.stream(row.spliterator(), false).map(XlsxFile::cell).forEach(cells::add);
        return new RawSheet.RawRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return null;
        }
        return switch (cell.getType()) {
            case EMPTY -> null;
            case ERROR -> new Cell.Broken(cell.getRawValue());
            case NUMBER, STRING, BOOLEAN, FORMULA -> value(cell);
        };
    }

    /** Of a formula, what it came to when the file was saved. */
    private static Cell value(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getValue()) {
            case null -> null;
            case BigDecimal number -> new Cell.Number(plain(number), date(cell));
            case Boolean truth -> new Cell.Truth(truth);
            case Object other when other.toString().isEmpty() -> null;
            case Object other -> new Cell.Text(other.toString());
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        var shown = number.round(AS_SHOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown;
    }

    private static LocalDate date(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            var at = cell.asDate();
            return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate() : null;
        } catch (ExcelReaderException | DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}

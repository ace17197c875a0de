package vn.chiso.platform.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chiso.platform.problem.ProblemException;

/** Reads CSV as spreadsheets save it: with or without a byte order mark, between commas or semicolons. */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private CsvFile() {}

    static RawSheet read(byte[] content, String name, int mostRows) {
        var text = decoded(content);
        var rows = new ArrayList<RawSheet.RawRow>();
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var record : records) {
                if (rows.size() > mostRows) {
                    throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, mostRows);
                }
                rows.add(new RawSheet.RawRow(rows.size() + 1, cells(record)));
            }
        } catch (CsvParseException e) {
            throw notCsv(e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new RawSheet(name, rows);
    }

    private static String decoded(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notCsv(e);
        }
    }

    private static ProblemException notCsv(Exception cause) {
        var problem = new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
        problem.addSuppressed(cause);
        return problem;
    }

    /** Names of columns have neither unless they are quoted, so the first line tells. */
    private static char separator(String text) {
        var header = QUOTED.matcher(text.lines().findFirst().orElse("")).replaceAll("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private static List<Cell> cells(CsvRecord record) {
        var cells = new ArrayList<Cell>();
        for (var field : record.getFields()) {
            cells.add(field.isEmpty() ? null : new Cell.Text(FormulaGuard.opened(field)));
        }
        return cells;
    }
}

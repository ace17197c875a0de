package vn.chiso.scoring;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** The tables of the five documents. */
public final class Documents {

    private Documents() {}

    public static List<NamedCsvRecord> rows(String document) {
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/documents", document + ".csv"))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BigDecimal amount(NamedCsvRecord row, String field) {
        return new BigDecimal(row.getField(field));
    }

    public static BigDecimal sum(List<NamedCsvRecord> rows, String field) {
        return rows.stream().map(row -> amount(row, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

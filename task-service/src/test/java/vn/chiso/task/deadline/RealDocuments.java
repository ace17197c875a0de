package vn.chiso.task.deadline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of the real documents, as their tables have them. */
public final class RealDocuments {

    private RealDocuments() {}

    public static List<NamedCsvRecord> rows(String document) {
        var resource = RealDocuments.class.getResourceAsStream("/documents/" + document + ".csv");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

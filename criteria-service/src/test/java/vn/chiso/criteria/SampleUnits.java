package vn.chiso.criteria;

import static vn.chiso.criteria.SampleCatalogue.as;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.testing.Baseline;
import vn.chiso.testing.Tokens;

/** The units of {@code deploy/sample}, placed through the API as the launcher does it. */
public final class SampleUnits {

    /** Administers every province of the sample. */
    public static final String ADMINISTRATOR =
            Tokens.of("quantri.mau", "admin@QT", "admin@QB", "admin@BD", "admin@LS", "admin@QNG", "admin@ND");

    public static final String LONG_AGO = "2000-01-01";

    private static final Path SAMPLE = Path.of("../deploy/sample");

    private SampleUnits() {}

    /** Empties the database and places the units of the documents, of all four places. */
    public static void fresh() {
        Baseline.of("units of the documents", Boolean.class, () -> {
            load("units.csv", LONG_AGO);
            load("other-units.csv", LONG_AGO);
            return true;
        });
    }

    public static void load(String file, String firstDay) {
        for (var row : table(file)) {
            as(ADMINISTRATOR)
                    .body(body(row, firstDay))
                    .post("/api/v1/units")
                    .then()
                    .statusCode(201);
        }
    }

    public static List<NamedCsvRecord> table(String file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve(file)).stream()) {
            return rows.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String id(String code) {
        return as(ADMINISTRATOR)
                .get("/api/v1/units?code=" + code)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static Map<String, Object> body(NamedCsvRecord row, String firstDay) {
        var body = new HashMap<String, Object>(Map.of(
                "code", row.getField("code"),
                "name", row.getField("name"),
                "type", row.getField("type"),
                "validFrom", firstDay,
                "serves", several(row, "serves").stream().map(SampleUnits::id).toList(),
                "aliases", several(row, "aliases")));
        if (!row.getField("parent").isEmpty()) {
            body.put("parentId", id(row.getField("parent")));
        }
        return body;
    }

    private static List<String> several(NamedCsvRecord row, String column) {
        return row.findField(column)
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.asList(text.split("; ")))
                .orElse(List.of());
    }
}

package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.local.client.Json;

/** The facts of deploy/sample. */
public final class Sample {

    /** Codes of the units that act on behalf of the others. */
    public static final String PROVINCE = "QT";

    public static final String DISTRICT = "QT.VL";
    /** Phòng Nội vụ, which follows the district's plans. */
    public static final String STANDING_OFFICE = "QT.VL.NV";

    /** The units of the main case. */
    static final String UNITS = "units.csv";

    public static final String YEAR_SCORED = "2023";
    public static final String PROGRAMME = "TASK_COMPLETION";

    private final Path folder;

    public Sample(Path folder) {
        this.folder = folder;
    }

    List<NamedCsvRecord> contacts() {
        return table("contacts.csv");
    }

    List<NamedCsvRecord> indicators() {
        return table("indicators.csv");
    }

    JsonNode criteriaSet() {
        return facts("criteria-set.json");
    }

    /** Code of the unit that the district's document calls so; other districts have divisions of the same names. */
    public String unitCode(String name) {
        return table(UNITS).stream()
                .filter(row -> row.getField("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The sample has no unit \"" + name + "\"."))
                .getField("code");
    }

    /** The appendix of the district's plan, in its order. */
    public List<Deduction> deductions() {
        return table("vinh-linh-2023-deductions.csv").stream()
                .map(row -> new Deduction(
                        row.getField("criterion_code"),
                        row.getField("criterion"),
                        new BigDecimal(row.getField("max_points")),
                        new BigDecimal(row.getField("appraised_points")),
                        new BigDecimal(row.getField("deducted_points")),
                        row.getField("reason"),
                        List.of(row.getField("responsible_units").split("; "))))
                .toList();
    }

    /** What was measured for a criterion, in the document's own terms; some criteria have no such figures. */
    public List<MeasuredInput> inputs(String criterionCode) {
        return table("vinh-linh-2023-inputs.csv").stream()
                .filter(row -> row.getField("criterion_code").equals(criterionCode))
                .map(row -> new MeasuredInput(
                        row.getField("input_name"),
                        amount(row.getField("value")),
                        amount(row.getField("numerator")),
                        amount(row.getField("denominator"))))
                .toList();
    }

    private static BigDecimal amount(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    JsonNode facts(String name) {
        try {
            return Json.parse(Files.readString(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> table(String name) {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name)).stream()) {
            return rows.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.chiso.scoring.consistency.rule;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.DocumentFact;
import vn.chiso.scoring.consistency.document.DocumentHeader;
import vn.chiso.scoring.consistency.document.Figure;
import vn.chiso.scoring.consistency.document.Measure;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ResponsibleUnit;
import vn.chiso.scoring.consistency.document.ResultRow;
import vn.chiso.scoring.consistency.document.SectionRow;

/** The five real documents: their figures from the tables, headings and dates from the file beside them. */
final class FiveDocuments {

    static final List<String> NAMES = List.of(
            "vinh-linh-2024-remediation-plan",
            "vinh-linh-2023-notice-tasks",
            "dong-mo-2024-remediation-plan",
            "tuy-phuoc-2024-plan",
            "son-tay-2023-deductions");

    private static final int YEAR = 2023;
    private static final Set<String> COUNTED_AGAINST = Set.of("indicators_increased", "indices_down");

    private FiveDocuments() {}

    static PublishedDocument read(String name) {
        var texts = texts().get(name);
        var programme = texts.get("programme").asText();
        return new PublishedDocument(
                new UUID(0, 1),
                null,
                programme,
                YEAR,
                texts.get("unitName").asText(),
                null,
                part(texts.get("header"), DocumentHeader.class),
                criteria(name),
                sections(name),
                results(name, programme, texts.path("printedLoss").asText(null)),
                facts(name, texts));
    }

    private static List<CriterionRow> criteria(String name) {
        return switch (name) {
            case "vinh-linh-2024-remediation-plan" ->
                rows("vinh-linh-2023-deductions").stream()
                        .map(FiveDocuments::vinhLinh)
                        .toList();
            case "dong-mo-2024-remediation-plan" ->
                rows("dong-mo-2023-deductions").stream()
                        .map(FiveDocuments::dongMo)
                        .toList();
            case "son-tay-2023-deductions" ->
                rows("son-tay-2023-deductions").stream()
                        .map(FiveDocuments::sonTay)
                        .toList();
            default -> List.of();
        };
    }

    private static CriterionRow vinhLinh(NamedCsvRecord row) {
        return new CriterionRow(
                row.getField("criterion_code"),
                row.getField("criterion"),
                null,
                figure(row, "max_points", "max_as_written"),
                figure(row, "appraised_points", "appraised_as_written"),
                figure(row, "deducted_points", "deducted_as_written"),
                row.getField("reason"),
                units(row.getField("responsible_units"), null, null),
                rows("vinh-linh-2023-inputs").stream()
                        .filter(input -> input.getField("criterion_code").equals(row.getField("criterion_code")))
                        .map(FiveDocuments::measure)
                        .toList());
    }

    /** Section III.2.6 of the plan says who leads where two are named: the first. */
    private static CriterionRow dongMo(NamedCsvRecord row) {
        return new CriterionRow(
                row.getField("criterion_code"),
                row.getField("criterion"),
                row.getField("chapter_in_document"),
                figure(row, "max_points", null),
                figure(row, "appraised_points", null),
                figure(row, "deducted_points", null),
                row.getField("reason"),
                units(row.getField("responsible_units"), ResponsibleUnit.Role.LEAD, ResponsibleUnit.Role.COOPERATING),
                List.of());
    }

    private static CriterionRow sonTay(NamedCsvRecord row) {
        return new CriterionRow(
                row.getField("criterion_code"),
                row.getField("criterion"),
                null,
                null,
                figure(row, "appraised_points", null),
                figure(row, "deducted_points", null),
                row.getField("reason"),
                List.of(),
                List.of());
    }

    private static Measure measure(NamedCsvRecord row) {
        var name = row.getField("input_name");
        var numerator = decimal(row.getField("numerator"));
        var kind = COUNTED_AGAINST.contains(name)
                ? Measure.Kind.MISSED
                : numerator != null
                        ? Measure.Kind.MET
                        : name.endsWith("_points") ? Measure.Kind.POINTS : Measure.Kind.PERCENT;
        return new Measure(name, kind, decimal(row.getField("value")), numerator, decimal(row.getField("denominator")));
    }

    private static List<SectionRow> sections(String name) {
        if (!name.startsWith("dong-mo")) {
            return List.of();
        }
        return rows("dong-mo-2023-sections").stream()
                .map(row -> new SectionRow(
                        row.getField("section_code_in_document"),
                        null,
                        row.getField("section"),
                        figure(row, "max_points", null),
                        figure(row, "appraised_points", null),
                        figure(row, "deducted_points", null)))
                .toList();
    }

    private static List<ResultRow> results(String name, String programme, String printedLoss) {
        return rows("published-results").stream()
                .filter(row -> row.getField("document").equals(name))
                .map(row -> result(row, row.getField("programme").equals(programme) ? printedLoss : null))
                .toList();
    }

    private static ResultRow result(NamedCsvRecord row, String printedLoss) {
        var kind = switch (row.getField("component")) {
            case "total" -> ResultRow.Kind.TOTAL;
            case "self" -> ResultRow.Kind.SELF;
            case "appraised" -> ResultRow.Kind.APPRAISED;
            default -> ResultRow.Kind.COMPONENT;
        };
        var written =
                Arrays.asList(row.getField("as_written").replace("xếp thứ ", "").split("; "));
        var percent = decimal(row.getField("index_percent"));
        var points = decimal(row.getField("points"));
        var rank = decimal(row.getField("rank"));
        var loss = kind == ResultRow.Kind.SELF || printedLoss == null ? null : new Figure(null, printedLoss);
        return new ResultRow(
                row.getField("programme"),
                kind,
                row.getField("component"),
                figure(row, "max_points", null),
                points == null ? null : new Figure(points, written.getFirst()),
                loss,
                percent == null ? null : new Figure(percent, written.getFirst()),
                rank == null ? null : new Figure(rank, written.getLast()),
                rank == null ? null : Integer.valueOf(row.getField("ranked_units")),
                null);
    }

    /** Besides the headings, every date that a task of the document states. */
    private static List<DocumentFact> facts(String name, JsonNode texts) {
        var facts = new ArrayList<DocumentFact>();
        texts.get("facts").forEach(fact -> facts.add(part(fact, DocumentFact.class)));
        if (name.equals("tuy-phuoc-2024-plan")) {
            rows(name)
                    .forEach(row -> List.of("date_stated_in_task", "time_text")
                            .forEach(column -> facts.add(stated(row.getField(column)))));
        }
        if (name.equals("vinh-linh-2023-notice-tasks")) {
            rows(name).forEach(row -> facts.add(stated(row.getField("due_text"))));
        }
        return facts;
    }

    private static DocumentFact stated(String date) {
        return new DocumentFact("task", null, null, date, null, null);
    }

    private static List<ResponsibleUnit> units(String names, ResponsibleUnit.Role first, ResponsibleUnit.Role others) {
        var units = new ArrayList<ResponsibleUnit>();
        for (var name : names.split("; ")) {
            units.add(new ResponsibleUnit(name, units.isEmpty() ? first : others));
        }
        return units;
    }

    private static Figure figure(NamedCsvRecord row, String value, String written) {
        var number = decimal(row.getField(value));
        var text = written == null ? null : row.getField(written);
        return number == null && text == null ? null : new Figure(number, text);
    }

    private static BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static <T> T part(JsonNode node, Class<T> type) {
        return Documents.JSON.convertValue(node, type);
    }

    private static JsonNode texts() {
        try (var file = FiveDocuments.class.getResourceAsStream("/consistency/headings-and-dates.json")) {
            return Documents.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> rows(String table) {
        var file = FiveDocuments.class.getResourceAsStream("/consistency/" + table + ".csv");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document in which a table stands. */
    static String documentOf(String table) {
        return Map.of(
                        "vinh-linh-2023-deductions", "vinh-linh-2024-remediation-plan",
                        "dong-mo-2023-sections", "dong-mo-2024-remediation-plan")
                .getOrDefault(table, table);
    }
}

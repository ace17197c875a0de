package vn.chiso.scoring.consistency.creation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.consistency.ConsistencyProblem;
import vn.chiso.scoring.consistency.document.DocumentHeader;
import vn.chiso.scoring.consistency.document.Measure;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** A document from the sheets of a file. What cannot be read becomes a fault of the file. */
@ApplicationScoped
class DocumentReader {

    /** Stands for a code that is not in the catalogue: answered as a unit that the caller may not see. */
    private static final UUID NOWHERE = new UUID(0, 0);

    private static final Map<String, String> CRITERION_COLUMNS = Map.of("units", "responsibleUnits");
    private static final Map<String, String> RESULT_COLUMNS = Map.of("classification", "class");
    private static final Map<String, String> DOCUMENT_COLUMNS =
            Map.of("unitId", "unit", "organiserUnitId", "organiser");

    private final UnitTree units;
    private final RowValidator validator;

    DocumentReader(UnitTree units, RowValidator validator) {
        this.units = units;
        this.validator = validator;
    }

    /** @throws ProblemException if the file does not say of which document the rows are */
    PublishedDocument read(SheetFile file, DocumentHead head) {
        var inputs = inputs(file);
        var criteria = parts(
                file,
                DocumentSheets.CRITERIA,
                row -> DocumentRows.criterion(row, inputs.getOrDefault(row, List.of())),
                CRITERION_COLUMNS);
        var sections = parts(file, DocumentSheets.SECTIONS, DocumentRows::section, Map.of());
        var results = parts(file, DocumentSheets.RESULTS, DocumentRows::result, RESULT_COLUMNS);
        var facts = parts(file, DocumentSheets.FACTS, DocumentRows::fact, Map.of());
        var document = headed(file, head);
        return new PublishedDocument(
                document.unitId(),
                document.organiserUnitId(),
                document.programme(),
                document.year(),
                document.unitName(),
                document.coverage(),
                document.header(),
                criteria,
                sections,
                results,
                facts);
    }

    private <T> List<T> parts(
            SheetFile file, SheetLayout layout, Function<SheetRow, T> reading, Map<String, String> columns) {
        var parts = new ArrayList<T>();
        for (var row : file.rows(layout.name())) {
            var part = reading.apply(row);
            validator.isValid(row, part, columns);
            parts.add(part);
        }
        return parts;
    }

    /** By the row of their criterion, the first one of that code. */
    private Map<SheetRow, List<Measure>> inputs(SheetFile file) {
        var rows = file.rows(DocumentSheets.INPUTS.name());
        if (rows.isEmpty()) {
            return Map.of();
        }
        var byCode = file.rows(DocumentSheets.CRITERIA.name()).stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.text("code")), row -> row, (first, second) -> first));
        var inputs = new HashMap<SheetRow, List<Measure>>();
        for (var row : rows) {
            var measure = DocumentRows.measure(row);
            validator.isValid(row, measure, Map.of());
            var criterion = byCode.get(String.valueOf(row.text("code")));
            if (criterion == null) {
                row.fault("code", ConsistencyProblem.UNKNOWN_CRITERION);
            } else {
                inputs.computeIfAbsent(criterion, key -> new ArrayList<>()).add(measure);
            }
        }
        return inputs;
    }

    private PublishedDocument headed(SheetFile file, DocumentHead head) {
        var rows = file.rows(DocumentSheets.DOCUMENT.name());
        if (rows.size() == 1) {
            var document = head(rows.getFirst());
            validator.isValid(rows.getFirst(), document, DOCUMENT_COLUMNS);
            return document;
        }
        var open = file.has(DocumentSheets.DOCUMENT.name()) || !head.isComplete();
        // A row that is a fault of the file is no row: the fault is told instead.
        if (open && file.faults().isEmpty()) {
            throw new ProblemException(ConsistencyProblem.ONE_DOCUMENT_EXPECTED);
        }
        return bare(head.unitId(), head.organiserUnitId(), head.programme(), head.year(), null, null, null);
    }

    private PublishedDocument head(SheetRow row) {
        var header =
                new DocumentHeader(row.text("number"), row.date("date"), row.text("dateAsWritten"), row.text("issuer"));
        var organiser = row.text("organiser");
        return bare(
                id(row.text("unit")),
                organiser == null ? null : id(organiser),
                row.text("programme"),
                row.integer("year"),
                row.text("unitName"),
                row.oneOf("coverage", PublishedDocument.Coverage.class),
                header);
    }

    private static PublishedDocument bare(
            UUID unit,
            UUID organiser,
            String programme,
            Integer year,
            String unitName,
            PublishedDocument.Coverage coverage,
            DocumentHeader header) {
        return new PublishedDocument(
                unit, organiser, programme, year, unitName, coverage, header, List.of(), List.of(), List.of(),
                List.of());
    }

    private UUID id(String code) {
        return code == null ? NOWHERE : units.byCode(code).map(UnitNode::id).orElse(NOWHERE);
    }
}

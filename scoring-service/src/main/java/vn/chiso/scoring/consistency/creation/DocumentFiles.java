package vn.chiso.scoring.consistency.creation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemTexts;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.sheet.SheetFault;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetProblem;
import vn.chiso.platform.sheet.SheetWriter.Table;
import vn.chiso.scoring.consistency.CheckResponse;
import vn.chiso.scoring.consistency.ConsistencyChecks;
import vn.chiso.scoring.consistency.ConsistencyProblem;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** Checks documents that come as spreadsheets. A file with a fault is not checked at all: half a table adds up to nothing. */
@ApplicationScoped
class DocumentFiles {

    private static final int MOST_FAULTS_TOLD = 100;

    private final ConsistencyChecks checks;
    private final DocumentReader reader;
    private final CheckCreation creation;
    private final Validator validator;
    private final ProblemTexts texts;

    DocumentFiles(
            ConsistencyChecks checks,
            DocumentReader reader,
            CheckCreation creation,
            Validator validator,
            ProblemTexts texts) {
        this.checks = checks;
        this.reader = reader;
        this.creation = creation;
        this.validator = validator;
        this.texts = texts;
    }

    static Response template(String format) {
        var tables = DocumentSheets.ALL.stream()
                .map(layout -> new Table(layout, List.<List<Object>>of().iterator()))
                .toList();
        return ImportAnswers.file("consistency-check-template", format, tables);
    }

    @Transactional
    CheckResponse check(byte[] content, MediaType type, DocumentHead head, Locale language) {
        checks.requireMayCheckSome();
        var format =
                SheetFormat.of(type).orElseThrow(() -> new ProblemException(PlatformProblem.UNSUPPORTED_MEDIA_TYPE));
        var file = SheetFile.read(content, format, DocumentSheets.ALL);
        if (SheetPlaces.isTooLong(file, PublishedDocument.MOST_ROWS)) {
            throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, PublishedDocument.MOST_ROWS);
        }
        var document = reader.read(file, head);
        if (!file.faults().isEmpty()) {
            throw faulty(file, language);
        }
        return creation.check(sound(document), new SheetPlaces(file));
    }

    /** What the parameters of a CSV file say is held to the rules of the body that they stand for. */
    private PublishedDocument sound(PublishedDocument document) {
        var violations = validator.validate(document);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return document;
    }

    private ProblemException faulty(SheetFile file, Locale language) {
        var told = file.faults().kept().stream()
                .limit(MOST_FAULTS_TOLD)
                .map(fault -> violation(fault, language))
                .toList();
        return new ProblemException(
                        ConsistencyProblem.DOCUMENT_FILE_FAULTY, file.faults().total())
                .withErrors(told);
    }

    private Violation violation(SheetFault fault, Locale language) {
        var text = texts.detail(fault.type(), language, fault.arguments().toArray())
                .orElseGet(() -> texts.title(fault.type(), language));
        return new Violation(
                SheetPlaces.pointer(fault.sheet(), fault.row(), fault.column()),
                fault.type().code(),
                text);
    }
}

package vn.chiso.criteria.unit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.unit.UnitIntake;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.imports.ImportCounts;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.imports.SheetImport;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.time.BusinessClock;

/** Makes the units of a file; one that is there and differs is corrected. */
@ApplicationScoped
class UnitImport implements SheetImport {

    static final String COLLECTION = "units";

    /** Noted: number of the last change of any unit when the file was sent in. */
    private static final String KNOWN = "known";

    private final UnitIntake intake;
    private final UnitReferences references;
    private final CatalogueAccess access;
    private final RowValidator validator;
    private final BusinessClock clock;

    UnitImport(
            UnitIntake intake,
            UnitReferences references,
            CatalogueAccess access,
            RowValidator validator,
            BusinessClock clock) {
        this.intake = intake;
        this.references = references;
        this.access = access;
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<SheetLayout> layouts() {
        return List.of(UnitSheet.LAYOUT);
    }

    @Override
    public void requireMayImport(Map<String, String> parameters) {
        access.requireEditorOfSomething();
    }

    @Override
    public Map<String, String> noted(SheetFile file, Map<String, String> parameters) {
        return Map.of(KNOWN, Long.toString(intake.lastChange()));
    }

    @Override
    public ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress) {
        var rows = file.rows(UnitSheet.LAYOUT.name());
        var codes = rows.stream().map(row -> row.text(UnitSheet.CODE)).toList();
        var recorded = intake.recorded(codes.stream().filter(Objects::nonNull).toList());
        var draft = new UnitFile(file, recorded, new UnitCodes(references.codes()), clock.today());
        draft.read(rows, codes, new UnitRowCheck(validator, clock.today()));
        progress.done(rows.size() / 2);
        var asked = draft.asked(Long.parseLong(parameters.get(KNOWN)));
        intake.take(asked, file.faults().isEmpty()).forEach(draft::refused);
        progress.done(rows.size());
        return new ImportCounts(asked.created().size(), asked.changed().size(), draft.unchanged());
    }
}

package vn.chiso.criteria.responsibility.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.responsibility.ResponsibilityIntake;
import vn.chiso.criteria.responsibility.ResponsibilityIntake.Refusal;
import vn.chiso.criteria.responsibility.ResponsibilityRequest;
import vn.chiso.criteria.set.PublishedSets;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.criteria.unit.exchange.UnitCodes;
import vn.chiso.platform.imports.ImportCounts;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.imports.SheetImport;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetRow;

/** Assigns what the rows of a file say. It ends nothing: a row that contradicts what is assigned is refused. */
@ApplicationScoped
class ResponsibilityImport implements SheetImport {

    static final String COLLECTION = "responsibilities";

    /** Parameter: the set that all rows are of. */
    static final String SET = "criteriaSetId";

    private final ResponsibilityIntake intake;
    private final PublishedSets sets;
    private final UnitReferences units;
    private final CatalogueAccess access;
    private final RowValidator validator;

    ResponsibilityImport(
            ResponsibilityIntake intake,
            PublishedSets sets,
            UnitReferences units,
            CatalogueAccess access,
            RowValidator validator) {
        this.intake = intake;
        this.sets = sets;
        this.units = units;
        this.access = access;
        this.validator = validator;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<SheetLayout> layouts() {
        return List.of(ResponsibilitySheet.LAYOUT);
    }

    @Override
    public void requireMayImport(Map<String, String> parameters) {
        access.requireEditorOfSomething();
        var set = chosen(parameters);
        if (set != null && sets.find(set).isEmpty()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
    }

    private static UUID chosen(Map<String, String> parameters) {
        var set = parameters.get(SET);
        return set == null ? null : UUID.fromString(set);
    }

    @Override
    public ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress) {
        units.holdStill();
        var codes = UnitCodes.of(units);
        var names = new SetNames(sets.heads(), chosen(parameters));
        var sound = new ArrayList<SheetRow>();
        var items = new ArrayList<ResponsibilityRequest>();
        for (var row : file.rows(ResponsibilitySheet.LAYOUT.name())) {
            int before = file.faults().total();
            var item = ResponsibilityRows.read(row, names, codes);
            boolean readable = file.faults().total() == before;
            boolean valid = validator.isValid(row, item, ResponsibilitySheet.COLUMNS);
            if (readable && valid) {
                sound.add(row);
                items.add(item);
            }
        }
        progress.done(sound.size() / 2);
        var taken = intake.take(items, file.faults().isEmpty());
        taken.refusals().forEach(refusal -> tell(sound.get(refusal.item()), refusal));
        progress.done(sound.size());
        return new ImportCounts(taken.created(), 0, taken.unchanged());
    }

    private static void tell(SheetRow row, Refusal refusal) {
        row.fault(ResponsibilitySheet.column(refusal.member()), refusal.type(), refusal.detail());
    }
}

package vn.chiso.criteria.set.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.SetProblem;
import vn.chiso.criteria.set.draft.CriteriaSetService;
import vn.chiso.criteria.set.draft.CriteriaTreeService;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.TreeFault;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.imports.ImportCounts;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.imports.SheetImport;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetRow;

/** Makes a draft of a workbook, or replaces the criteria of a draft that is there. */
@ApplicationScoped
class CriteriaSetImport implements SheetImport {

    static final String COLLECTION = "criteria-sets";
    /** Parameter: the draft whose criteria are replaced. */
    static final String DRAFT = "criteriaSetId";

    /** Parameter: the version of the draft that its editor had before him. */
    static final String VERSION = "version";

    private final CriteriaSetService sets;
    private final CriteriaTreeService trees;
    private final CriterionCells cells;
    private final UnitReferences units;
    private final RowValidator validator;

    CriteriaSetImport(
            CriteriaSetService sets,
            CriteriaTreeService trees,
            CriterionCells cells,
            UnitReferences units,
            RowValidator validator) {
        this.sets = sets;
        this.trees = trees;
        this.cells = cells;
        this.units = units;
        this.validator = validator;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<SheetLayout> layouts() {
        return List.of(SetSheets.HEAD, SetSheets.CRITERIA);
    }

    @Override
    public void requireMayImport(Map<String, String> parameters) {
        if (parameters.containsKey(DRAFT)) {
            sets.find(UUID.fromString(parameters.get(DRAFT)));
        }
        sets.requireEditor();
    }

    @Override
    public ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress) {
        var codes = new UnitCodes(units);
        var rows = file.rows(SetSheets.CRITERIA.name());
        var criteria = criteria(rows, codes);
        var set = target(file, parameters, codes);
        if (file.faults().isEmpty() && set != null) {
            trees.replace(set.id(), expected(set, parameters), criteria);
        }
        progress.done(rows.size());
        return new ImportCounts(criteria.size(), 0, 0);
    }

    private static ExpectedVersion expected(CriteriaSetResponse set, Map<String, String> parameters) {
        var known = parameters.get(VERSION);
        return new ExpectedVersion(known == null ? set.version() : Long.parseLong(known));
    }

    private List<Criterion> criteria(List<SheetRow> rows, UnitCodes codes) {
        if (rows.size() > CriteriaTree.MAX_NODES) {
            throw new ProblemException(SetProblem.CRITERIA_SET_TOO_LARGE);
        }
        var criteria = new ArrayList<Criterion>();
        for (var row : rows) {
            var criterion = cells.read(row, codes);
            validator.isValid(row, criterion, Map.of());
            criteria.add(criterion);
        }
        for (var fault : codesAreKnown(criteria) ? TreeFault.of(criteria) : List.<TreeFault>of()) {
            var duplicate = fault.kind() == TreeFault.Kind.DUPLICATE_CODE;
            rows.get(fault.position())
                    .fault(duplicate ? "code" : "parentCode", CriterionFault.of(fault.kind()), cited(criteria, fault));
        }
        return criteria;
    }

    /** Otherwise the fault is told already, and the rest would only follow from it. */
    private static boolean codesAreKnown(List<Criterion> criteria) {
        return criteria.stream().noneMatch(criterion -> criterion.code() == null);
    }

    private static String cited(List<Criterion> criteria, TreeFault fault) {
        var criterion = criteria.get(fault.position());
        return fault.kind() == TreeFault.Kind.DUPLICATE_CODE ? criterion.code() : criterion.parentCode();
    }

    /** The draft that the criteria go to; null if the file does not say what it shall be. */
    private CriteriaSetResponse target(SheetFile file, Map<String, String> parameters, UnitCodes codes) {
        if (parameters.containsKey(DRAFT)) {
            return sets.find(UUID.fromString(parameters.get(DRAFT)));
        }
        var heads = file.rows(SetSheets.HEAD.name());
        if (heads.size() != 1) {
            file.faults().add(SetSheets.HEAD.name(), 0, null, CriterionFault.ONE_HEAD_EXPECTED, heads.size());
            return null;
        }
        var request = SetHead.read(heads.getFirst(), codes);
        if (!validator.isValid(heads.getFirst(), request, SetHead.COLUMNS)
                || !file.faults().isEmpty()) {
            return null;
        }
        try {
            return sets.create(request);
        } catch (ProblemException refusal) {
            if (refusal.type() != PlatformProblem.FORBIDDEN) {
                throw refusal;
            }
            heads.getFirst().fault("issuer", refusal.type());
            return null;
        }
    }
}

package vn.chiso.criteria.set.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.criteria.set.draft.CriteriaSetService;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.criteria.unit.exchange.UnitCodes;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.imports.ImportCounts;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.imports.SheetImport;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;

/**
 * Takes a workbook over: into the draft that it means, or into a new one. It means the draft of its programme and period by
 * the same number of the same issuer, in the same place of the succession. Where the request names a draft, the criteria of
 * the file replace those of that one, and nothing else is read.
 */
@ApplicationScoped
class CriteriaSetImport implements SheetImport {

    static final String COLLECTION = "criteria-sets";
    /** Parameter: the draft whose criteria are replaced. */
    static final String DRAFT = "criteriaSetId";

    /** Parameter: the version of the draft that its editor had before him. */
    static final String VERSION = "version";

    /** Parameter: the draft that the file meant when it was sent in. */
    private static final String MEANT = "meantSetId";

    private static final ImportCounts NOTHING = new ImportCounts(0, 0, 0);

    private final CriteriaSetService sets;
    private final SetTakeover takeover;
    private final CriterionRows criteria;
    private final UnitReferences units;
    private final RowValidator validator;

    CriteriaSetImport(
            CriteriaSetService sets,
            SetTakeover takeover,
            CriterionRows criteria,
            UnitReferences units,
            RowValidator validator) {
        this.sets = sets;
        this.takeover = takeover;
        this.criteria = criteria;
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
    public Map<String, String> noted(SheetFile file, Map<String, String> parameters) {
        if (parameters.containsKey(DRAFT)) {
            return parameters;
        }
        var drafts = head(file, UnitCodes.of(units))
                .map(head -> sets.draftsMeantBy(head.request()))
                .orElse(List.of());
        return drafts.size() == 1
                ? Map.of(
                        MEANT,
                        drafts.getFirst().id().toString(),
                        VERSION,
                        Long.toString(drafts.getFirst().version()))
                : parameters;
    }

    @Override
    public ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress) {
        var codes = UnitCodes.of(units);
        if (parameters.containsKey(DRAFT)) {
            var said = criteria.read(file, codes, progress);
            return file.faults().isEmpty()
                    ? takeover.into(UUID.fromString(parameters.get(DRAFT)), expected(parameters), said)
                    : NOTHING;
        }
        var head = head(file, codes);
        var said = criteria.read(file, codes, progress);
        return file.faults().isEmpty() ? take(head.orElseThrow(), parameters, said) : NOTHING;
    }

    private Optional<SetHead> head(SheetFile file, UnitCodes codes) {
        var rows = file.rows(SetSheets.HEAD.name());
        if (rows.size() != 1) {
            file.faults().add(SetSheets.HEAD.name(), 0, null, SetFault.ONE_HEAD_EXPECTED, rows.size());
            return Optional.empty();
        }
        var head = SetHead.read(rows.getFirst(), codes);
        return Optional.of(head).filter(said -> validator.isValid(said.row(), said.request(), SetHead.COLUMNS));
    }

    private ImportCounts take(SetHead head, Map<String, String> parameters, List<Criterion> said) {
        try {
            return takeMeant(head, parameters, said);
        } catch (ProblemException refusal) {
            head.tell(refusal);
            return NOTHING;
        }
    }

    private ImportCounts takeMeant(SetHead head, Map<String, String> parameters, List<Criterion> said) {
        var drafts = sets.draftsMeantBy(head.request());
        if (drafts.size() > 1) {
            head.row().fault("decisionNumber", SetFault.SEVERAL_DRAFTS, drafts.size());
            return NOTHING;
        }
        var meant = parameters.get(MEANT);
        if (meant == null && drafts.isEmpty()) {
            return takeover.intoNewDraft(head, said);
        }
        // Made, removed or published since the file came in: whoever did so shall not be surprised.
        if (drafts.isEmpty() || !drafts.getFirst().id().toString().equals(meant)) {
            throw new ProblemException(PlatformProblem.STALE_VERSION);
        }
        return takeover.into(drafts.getFirst(), head, expected(parameters), said);
    }

    private static ExpectedVersion expected(Map<String, String> parameters) {
        return new ExpectedVersion(Long.parseLong(parameters.get(VERSION)));
    }
}

package vn.chiso.task.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.imports.ImportCounts;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.SheetImport;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.task.TaskGroups;
import vn.chiso.task.task.TaskIntake;
import vn.chiso.task.unit.UnitNames;

/** Fills an empty draft with the items and tasks of a file. */
@ApplicationScoped
class PlanImport implements SheetImport {

    static final String COLLECTION = "plans";

    /** Parameter: the draft to be filled. */
    static final String PLAN = "planId";

    /** Noted when the file comes in: the draft may be edited before the file is applied. */
    private static final String VERSION = "planVersion";

    private final PlanDrafts drafts;
    private final TaskIntake tasks;
    private final TaskGroups groups;
    private final UnitNames names;
    private final PlanRows rows;
    private final BusinessClock clock;

    PlanImport(
            PlanDrafts drafts,
            TaskIntake tasks,
            TaskGroups groups,
            UnitNames names,
            PlanRows rows,
            BusinessClock clock) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.groups = groups;
        this.names = names;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<SheetLayout> layouts() {
        return List.of(PlanSheet.LAYOUT);
    }

    /** The template is for everyone who coordinates something. */
    @Override
    public void requireMayImport(Map<String, String> parameters) {
        drafts.requireAnyCoordinator();
        if (parameters.containsKey(PLAN)) {
            requireEmpty(drafts.lock(plan(parameters)));
        }
    }

    @Override
    public Map<String, String> noted(SheetFile file, Map<String, String> parameters) {
        var noted = new HashMap<>(parameters);
        noted.put(VERSION, Long.toString(drafts.lock(plan(parameters)).version()));
        return noted;
    }

    @Override
    public ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress) {
        var draft = drafts.lock(plan(parameters));
        if (draft.version() != Long.parseLong(parameters.get(VERSION))) {
            throw new ProblemException(PlatformProblem.STALE_VERSION);
        }
        requireEmpty(draft);
        var parties = new WrittenParties(
                draft.owner(), names.around(draft.owner().code(), clock.today()), groups.withinReach());
        var items = rows.read(PlanLines.of(file.rows(PlanSheet.LAYOUT.name())), draft, parties);
        if (!file.faults().isEmpty()) {
            return new ImportCounts(0, 0, 0);
        }
        int taken = 0;
        for (var item : items) {
            var id = drafts.addItem(draft, item.content());
            tasks.add(draft, id, item.tasks());
            taken += item.tasks().size();
            progress.done(taken);
        }
        drafts.imported(draft, items.size(), taken);
        return new ImportCounts(taken, 0, 0);
    }

    private static void requireEmpty(PlanDrafts.Draft draft) {
        if (draft.itemCount() > 0) {
            throw new ProblemException(ExchangeProblem.PLAN_NOT_EMPTY);
        }
    }

    private static UUID plan(Map<String, String> parameters) {
        return UUID.fromString(parameters.get(PLAN));
    }
}

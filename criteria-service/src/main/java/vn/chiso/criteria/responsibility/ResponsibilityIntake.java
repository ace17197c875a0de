package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.set.PublishedSets.PublishedSet;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetProblem;
import vn.chiso.platform.unit.Grant;

/** Many responsibilities at once, as files have them: by the rules of a batch, told of all that stands in the way. */
@ApplicationScoped
public class ResponsibilityIntake {

    private static final UUID FIRST = new UUID(0, 0);

    private final ResponsibilityRepository responsibilities;
    private final AssignmentCheck check;
    private final CatalogueAccess access;
    private final ResponsibilityAnnouncer announcer;

    ResponsibilityIntake(
            ResponsibilityRepository responsibilities,
            AssignmentCheck check,
            CatalogueAccess access,
            ResponsibilityAnnouncer announcer) {
        this.responsibilities = responsibilities;
        this.check = check;
        this.access = access;
        this.announcer = announcer;
    }

    /**
     * What stands in the way of one item.
     *
     * @param member of {@link ResponsibilityRequest}
     * @param detail what is cited, or null
     */
    public record Refusal(int item, String member, ProblemType type, String detail) {}

    /** @param unchanged items that are assigned just so already */
    public record Taken(int created, int unchanged, List<Refusal> refusals) {}

    /** @throws ProblemException if there are more than a file can have */
    @Transactional
    public List<ResponsibilityRequest> find(ResponsibilityFilter filter) {
        access.requireReader();
        var found = responsibilities.find(filter, FIRST, SheetFile.MOST_ROWS);
        if (found.size() > SheetFile.MOST_ROWS) {
            throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, SheetFile.MOST_ROWS);
        }
        return found.stream().map(Responsibility::request).toList();
    }

    /**
     * Assigns what is not assigned yet, unless something stands in the way.
     *
     * @param items that name units which exist
     * @param faultless whether the caller has found nothing himself
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(List<ResponsibilityRequest> items, boolean faultless) {
        var sets = check.named(new Assignments(items, null));
        check.hold(sets);
        var positions = unassigned(items, sets);
        var fresh = new Assignments(positions.stream().map(items::get).toList(), null);
        var edited = access.editorsOf(AssignmentCheck.concerned(fresh, sets));
        var faults = faults(fresh, sets, edited);
        if (faultless && faults.isEmpty()) {
            var grants = fresh.items().stream()
                    .map(item -> AssignmentCheck.grant(item, sets, edited).orElseThrow())
                    .toList();
            announcer.assigned(responsibilities.make(fresh.items()), grants);
        }
        var refusals = faults.stream()
                .map(fault -> new Refusal(positions.get(fault.item()), fault.member(), fault.type(), fault.detail()))
                .toList();
        return new Taken(positions.size(), items.size() - positions.size(), refusals);
    }

    private List<Integer> unassigned(List<ResponsibilityRequest> items, Map<UUID, PublishedSet> sets) {
        var assessed = items.stream().map(ResponsibilityRequest::assessedUnitId).collect(Collectors.toSet());
        var assigned = responsibilities.of(sets.keySet(), assessed).stream()
                .map(Responsibility::request)
                .collect(Collectors.toCollection(HashSet::new));
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < items.size(); i++) {
            // Said twice it is a fault the second time.
            if (!assigned.remove(items.get(i))) {
                positions.add(i);
            }
        }
        return positions;
    }

    private List<Assignments.Fault> faults(Assignments fresh, Map<UUID, PublishedSet> sets, Map<UUID, Grant> edited) {
        var faults = new ArrayList<>(fresh.faults());
        faults.addAll(check.unknown(fresh, sets));
        for (int i = 0; i < fresh.items().size(); i++) {
            var item = fresh.items().get(i);
            var set = sets.get(item.criteriaSetId());
            if (set != null && !set.inForce()) {
                faults.add(new Assignments.Fault(i, "criteriaSetId", ResponsibilityProblem.SET_NOT_IN_FORCE, null));
            }
            if (AssignmentCheck.grant(item, sets, edited).isEmpty()) {
                faults.add(new Assignments.Fault(i, "assessedUnitId", PlatformProblem.FORBIDDEN, null));
            }
        }
        faults.addAll(check.overlaps(fresh, sets));
        return faults;
    }
}

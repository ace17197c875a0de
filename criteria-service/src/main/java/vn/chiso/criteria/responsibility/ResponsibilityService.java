package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;

/** Assigns criteria to units. The editors of the assessed unit do it by letter; those of the set's issuer may as well. */
@ApplicationScoped
class ResponsibilityService {

    private final ResponsibilityRepository responsibilities;
    private final AssignmentCheck check;
    private final CatalogueAccess access;
    private final ResponsibilityAnnouncer announcer;

    ResponsibilityService(
            ResponsibilityRepository responsibilities,
            AssignmentCheck check,
            CatalogueAccess access,
            ResponsibilityAnnouncer announcer) {
        this.responsibilities = responsibilities;
        this.check = check;
        this.access = access;
        this.announcer = announcer;
    }

    /** The two units whose editors may assign. */
    private record Authority(UUID assessed, UUID issuer) {}

    @Transactional
    List<ResponsibilityResponse> assign(Assignments assignments) {
        access.requireReader();
        var sets = check.requireKnown(assignments);
        var grants = new HashMap<Authority, Grant>();
        for (var item : assignments.items()) {
            var issuer = sets.get(item.criteriaSetId()).issuerUnitId();
            grants.computeIfAbsent(new Authority(item.assessedUnitId(), issuer), this::requireEditor);
        }
        check.requireFree(assignments, sets);
        var made = assignments.items().stream().map(Responsibility::new).toList();
        responsibilities.persist(made);
        responsibilities.flush();
        return made.stream()
                .map(each -> {
                    var issuer = sets.get(each.criteriaSetId()).issuerUnitId();
                    var grant = grants.get(new Authority(each.assessedUnitId(), issuer));
                    var state = each.response();
                    announcer.assigned(state, grant);
                    return state;
                })
                .toList();
    }

    @Transactional
    ResponsibilityResponse find(UUID id) {
        access.requireReader();
        return required(id).response();
    }

    @Transactional
    Page<ResponsibilityResponse> find(ResponsibilityFilter filter, PageRequest page) {
        access.requireReader();
        var rows = responsibilities.find(filter, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), each -> List.of(each.id().toString()))
                .map(Responsibility::response);
    }

    @Transactional
    ResponsibilityResponse end(UUID id, ExpectedVersion expected, EndingRequest request) {
        access.requireReader();
        var responsibility = required(id);
        var issuer = check.issuerOf(responsibility.criteriaSetId());
        var grant = requireEditor(new Authority(responsibility.assessedUnitId(), issuer));
        expected.check(responsibility.version());
        var before = responsibility.response();
        responsibility.end(request.to());
        responsibilities.flush();
        var after = responsibility.response();
        announcer.ended(before, after, grant);
        return after;
    }

    private Grant requireEditor(Authority authority) {
        return access.editorOf(authority.assessed()).orElseGet(() -> access.requireEditorOf(authority.issuer()));
    }

    private Responsibility required(UUID id) {
        return responsibilities.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }
}

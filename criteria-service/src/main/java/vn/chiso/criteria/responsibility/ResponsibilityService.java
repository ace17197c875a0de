package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

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

    @Transactional
    List<ResponsibilityResponse> assign(Assignments assignments) {
        access.requireReader();
        var sets = check.requireKnown(assignments);
        var edited = access.editorsOf(AssignmentCheck.concerned(assignments, sets));
        var grants = assignments.items().stream()
                .map(item -> AssignmentCheck.grant(item, sets, edited).orElseThrow(() -> CatalogueAccess.notAnEditor()))
                .toList();
        check.requireFree(assignments, sets);
        var made = responsibilities.make(assignments.items());
        announcer.assigned(made, grants);
        return made;
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
        var grant = access.editorOf(responsibility.assessedUnitId())
                .orElseGet(() -> access.requireEditorOf(check.issuerOf(responsibility.criteriaSetId())));
        expected.check(responsibility.version());
        var before = responsibility.response();
        responsibility.end(request.to());
        responsibilities.flush();
        var after = responsibility.response();
        announcer.ended(before, after, grant);
        return after;
    }

    private Responsibility required(UUID id) {
        return responsibilities.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }
}

package vn.chiso.criteria.set;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;

/** The sets as far as the caller may see or edit them: a draft exists only for the editors of its issuer. */
@ApplicationScoped
class CriteriaSets {

    private final CriteriaSetRepository sets;
    private final CriterionNodeRepository nodes;
    private final CatalogueAccess access;
    private final BusinessClock clock;

    CriteriaSets(
            CriteriaSetRepository sets, CriterionNodeRepository nodes, CatalogueAccess access, BusinessClock clock) {
        this.sets = sets;
        this.nodes = nodes;
        this.access = access;
        this.clock = clock;
    }

    /** A set and the grant by which the caller edits it. */
    record Edited(CriteriaSet set, Grant grant) {}

    void add(CriteriaSet set) {
        sets.persist(set);
    }

    /** @throws ProblemException 404 also for a draft that the caller may not edit */
    CriteriaSet visible(UUID id) {
        access.requireReader();
        return sets.findByIdOptional(id)
                .filter(set -> !set.isDraft() || access.editorOf(set.issuer()).isPresent())
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    Page<CriteriaSetSummary> visible(CriteriaSetFilter filter, PageRequest page) {
        access.requireReader();
        var rows = sets.findVisible(filter, access.editedCodes(), clock.today(), page.afterId(), page.limit());
        return Page.of(rows, page.limit(), set -> List.of(set.id().toString())).map(CriteriaSetSummary::from);
    }

    /** @throws ProblemException 403 if the caller may only read it */
    Edited edited(UUID id) {
        var set = visible(id);
        return new Edited(set, access.requireEditorOf(set.issuer()));
    }

    List<CriterionNode> nodesOf(CriteriaSet set) {
        return nodes.inDocumentOrder(set.id());
    }

    /** After pending changes are written, so that the version shown is the one stored. */
    CriteriaSetResponse response(CriteriaSet set) {
        sets.flush();
        return CriteriaSetResponse.of(set, nodesOf(set));
    }
}

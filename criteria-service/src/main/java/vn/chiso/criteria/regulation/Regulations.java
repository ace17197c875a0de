package vn.chiso.criteria.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.UnitTree;

/**
 * The regulations as far as the caller may see or edit them: a draft exists only for the editors of its issuer. What the Government
 * or a ministry issues, a root of the type ORGANISATION, is entered by the editors of any whole tree, since nobody here is above.
 */
@ApplicationScoped
class Regulations {

    private static final String NATIONAL = "ORGANISATION";

    private final RegulationRepository regulations;
    private final CatalogueAccess access;
    private final UnitTree tree;
    private final BusinessClock clock;

    Regulations(RegulationRepository regulations, CatalogueAccess access, UnitTree tree, BusinessClock clock) {
        this.regulations = regulations;
        this.access = access;
        this.tree = tree;
        this.clock = clock;
    }

    /** A regulation and the grant by which the caller edits it. */
    record Edited(Regulation regulation, Grant grant) {}

    void add(Regulation regulation) {
        regulations.persist(regulation);
    }

    void remove(Regulation regulation) {
        regulations.delete(regulation);
    }

    /** @throws ProblemException 404 also for a draft that the caller may not edit */
    Regulation visible(UUID id) {
        access.requireReader();
        return regulations
                .findByIdOptional(id)
                .filter(regulation ->
                        !regulation.isDraft() || editorOf(regulation.issuer()).isPresent())
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    Page<RegulationSummary> visible(RegulationFilter filter, PageRequest page) {
        access.requireReader();
        var editing = new RegulationRepository.Editing(
                access.editedCodes(), access.editorOfRoot().isPresent());
        var rows = regulations.findVisible(filter, editing, clock.today(), page.afterId(), page.limit());
        return Page.of(rows, page.limit(), regulation -> List.of(regulation.id().toString()))
                .map(RegulationSummary::from);
    }

    /** @throws ProblemException 403 if the caller may only read it */
    Edited edited(UUID id) {
        var regulation = visible(id);
        return new Edited(regulation, requireEditorOf(regulation.issuer()));
    }

    Grant requireEditorOf(UUID issuer) {
        return editorOf(issuer).orElseThrow(() -> CatalogueAccess.notAnEditor());
    }

    private Optional<Grant> editorOf(UUID issuer) {
        return access.editorOf(issuer).or(() -> isNational(issuer) ? access.editorOfRoot() : Optional.empty());
    }

    private boolean isNational(UUID issuer) {
        return tree.find(issuer)
                .filter(unit -> unit.parentId() == null && unit.type().equals(NATIONAL))
                .isPresent();
    }

    /** After pending changes are written, so that the version shown is the one stored. */
    RegulationResponse response(Regulation regulation) {
        regulations.flush();
        return RegulationResponse.of(regulation);
    }
}

package vn.chiso.criteria.set;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Grant;

/** The sets as far as the caller may see or edit them: a draft exists only for the editors of its issuer. */
@ApplicationScoped
public class CriteriaSets {

    private final CriteriaSetRepository sets;
    private final CriterionNodeRepository nodes;
    private final CatalogueAccess access;
    private final BusinessClock clock;
    private final SystemClock systemClock;

    CriteriaSets(
            CriteriaSetRepository sets,
            CriterionNodeRepository nodes,
            CatalogueAccess access,
            BusinessClock clock,
            SystemClock systemClock) {
        this.sets = sets;
        this.nodes = nodes;
        this.access = access;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /** A set and the grant by which the caller edits it. */
    public record Edited(CriteriaSet set, Grant grant) {}

    /** @param framework the set it is derived from, null if it stands on its own */
    public CriteriaSet start(CriteriaSetRequest request, int revision, UUID framework) {
        var set = new CriteriaSet(request, revision, framework, systemClock.now());
        sets.persist(set);
        sets.flush();
        return set;
    }

    /** With its criteria; only a draft can go. */
    public void remove(CriteriaSet set) {
        set.requireDraft();
        nodes.delete("setId", set.id());
        sets.delete(set);
        sets.flush();
    }

    /** @throws ProblemException 404 also for a draft that the caller may not edit */
    public CriteriaSet visible(UUID id) {
        return shown(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private Optional<CriteriaSet> shown(UUID id) {
        access.requireReader();
        return sets.findByIdOptional(id)
                .filter(set -> !set.isDraft() || access.editorOf(set.issuer()).isPresent());
    }

    public Page<CriteriaSetSummary> visible(CriteriaSetFilter filter, PageRequest page) {
        access.requireReader();
        var rows = sets.findVisible(filter, access.editedCodes(), clock.today(), page.afterId(), page.limit());
        return Page.of(rows, page.limit(), set -> List.of(set.id().toString())).map(CriteriaSetSummary::from);
    }

    /** @throws ProblemException 403 if the caller may only read it */
    public Edited edited(UUID id) {
        var set = visible(id);
        return new Edited(set, access.requireEditorOf(set.issuer()));
    }

    /** Drafts of the programme, period and decision, in the same place of the succession; none if the caller does not edit them. */
    public List<CriteriaSetSummary> draftsMeantBy(CriteriaSetRequest head) {
        return access.editorOf(head.decision().issuerUnitId()).isPresent()
                ? sets.draftsMeantBy(head).stream()
                        .map(CriteriaSetSummary::from)
                        .toList()
                : List.of();
    }

    /**
     * Of a new draft: what it is derived from is a published set in force, of its programme, that the caller sees.
     *
     * @throws ProblemException otherwise
     */
    public void requireFramework(UUID id, String programme) {
        var framework =
                shown(id).orElseThrow(() -> new ProblemException(SetProblem.UNKNOWN_FRAMEWORK).at("/framework"));
        if (framework.status() != SetStatus.PUBLISHED) {
            throw new ProblemException(SetProblem.FRAMEWORK_NOT_PUBLISHED, framework.status()).at("/framework");
        }
        if (!framework.programme().equals(programme)) {
            throw new ProblemException(SetProblem.DERIVED_PROGRAMME_FIXED, framework.programme()).at("/programme");
        }
    }

    /** A set that another one was derived from: it was published, so everybody may see it. */
    public CriteriaSet framework(UUID id) {
        return sets.findById(id);
    }

    public CriteriaTree treeOf(CriteriaSet set) {
        return new CriteriaTree(nodes.inDocumentOrder(set.id()).stream()
                .map(CriterionNode::criterion)
                .toList());
    }

    public void replaceCriteria(CriteriaSet set, List<Criterion> criteria) {
        partsChanged(set);
        nodes.replace(set.id(), criteria);
    }

    /** Moves the version of a draft whose own row stays as it is. */
    public void partsChanged(CriteriaSet set) {
        set.partsChanged(systemClock.now());
    }

    /** After pending changes are written, so that the version shown is the one stored. */
    public CriteriaSetResponse response(CriteriaSet set) {
        sets.flush();
        return CriteriaSetResponse.of(set, nodes.inDocumentOrder(set.id()));
    }
}

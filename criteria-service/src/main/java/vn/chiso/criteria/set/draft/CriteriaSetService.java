package vn.chiso.criteria.set.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.set.CriteriaSetFilter;
import vn.chiso.criteria.set.CriteriaSetRequest;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.CriteriaSetSummary;
import vn.chiso.criteria.set.CriteriaSets;
import vn.chiso.criteria.set.SetAudit;
import vn.chiso.criteria.set.Succession;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;

/** Starts sets, shows them, and changes or removes what is still a draft. */
@ApplicationScoped
public class CriteriaSetService {

    private final CriteriaSets sets;
    private final Succession succession;
    private final CatalogueAccess access;
    private final UnitReferences units;
    private final SetAudit audit;

    CriteriaSetService(
            CriteriaSets sets, Succession succession, CatalogueAccess access, UnitReferences units, SetAudit audit) {
        this.sets = sets;
        this.succession = succession;
        this.access = access;
        this.units = units;
        this.audit = audit;
    }

    @Transactional
    public CriteriaSetResponse create(CriteriaSetRequest request) {
        return create(request, null);
    }

    /** @param framework the set it is derived from, null if it stands on its own; its criteria are not taken over by this */
    @Transactional
    public CriteriaSetResponse create(CriteriaSetRequest request, UUID framework) {
        access.requireReader();
        var issuer = request.decision().issuerUnitId();
        units.require(Map.of("/decision/issuerUnitId", issuer));
        var grant = access.requireEditorOf(issuer);
        if (framework != null) {
            sets.requireFramework(framework, request.programme());
        }
        var set = sets.start(request, succession.revision(request), framework);
        var state = sets.response(set);
        audit.record("criteria-set.created", new CriteriaSets.Edited(set, grant), null, state);
        return state;
    }

    @Transactional
    public CriteriaSetResponse find(UUID id) {
        return sets.response(sets.visible(id));
    }

    /** The drafts that a head may mean, as far as the caller edits them: of its programme and period, by its decision. */
    @Transactional
    public List<CriteriaSetSummary> draftsMeantBy(CriteriaSetRequest head) {
        return sets.draftsMeantBy(head);
    }

    /** @throws vn.chiso.platform.problem.ProblemException 403 for those who could edit no set at all */
    @Transactional
    public void requireEditor() {
        access.requireEditorOfSomething();
    }

    @Transactional
    Page<CriteriaSetSummary> find(CriteriaSetFilter filter, PageRequest page) {
        return sets.visible(filter, page);
    }

    /** The editor must reach the issuer as it is and as it shall be. */
    @Transactional
    public CriteriaSetResponse change(UUID id, ExpectedVersion expected, CriteriaSetRequest request) {
        var edited = sets.edited(id);
        expected.check(edited.set().version());
        edited.set().requireDraft();
        var issuer = request.decision().issuerUnitId();
        units.require(Map.of("/decision/issuerUnitId", issuer));
        access.requireEditorOf(issuer);
        var before = sets.response(edited.set());
        edited.set().rewrite(request, succession.revision(request));
        var after = sets.response(edited.set());
        audit.record("criteria-set.changed", edited, before, after);
        return after;
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var edited = sets.edited(id);
        expected.check(edited.set().version());
        edited.set().requireDraft();
        var before = sets.response(edited.set());
        sets.remove(edited.set());
        audit.record("criteria-set.removed", edited, before, null);
    }
}

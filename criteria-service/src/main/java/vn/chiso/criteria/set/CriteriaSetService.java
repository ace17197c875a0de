package vn.chiso.criteria.set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.SystemClock;

/** Starts sets and shows them. */
@ApplicationScoped
class CriteriaSetService {

    private final CriteriaSets sets;
    private final CatalogueAccess access;
    private final UnitReferences units;
    private final AuditLog audit;
    private final SystemClock clock;

    CriteriaSetService(
            CriteriaSets sets, CatalogueAccess access, UnitReferences units, AuditLog audit, SystemClock clock) {
        this.sets = sets;
        this.access = access;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    CriteriaSetResponse create(CriteriaSetRequest request) {
        access.requireReader();
        var issuer = request.decision().issuerUnitId();
        units.require(Map.of("/decision/issuerUnitId", issuer));
        var grant = access.requireEditorOf(issuer);
        var set = new CriteriaSet(request, revision(request), clock.now());
        sets.add(set);
        var state = sets.response(set);
        audit.record(new AuditedChange(
                "criteria-set.created", "criteria-set", set.id().toString(), issuer, grant, null, state));
        return state;
    }

    @Transactional
    CriteriaSetResponse find(UUID id) {
        return sets.response(sets.visible(id));
    }

    @Transactional
    Page<CriteriaSetSummary> find(CriteriaSetFilter filter, PageRequest page) {
        return sets.visible(filter, page);
    }

    /** Superseding counts on within the programme; whether the other is still published is seen at publishing. */
    private int revision(CriteriaSetRequest request) {
        if (request.supersedes() == null) {
            return 1;
        }
        var unknown = new ProblemException(SetProblem.UNKNOWN_SUPERSEDED_SET).at("/supersedes");
        try {
            var superseded = sets.edited(request.supersedes()).set();
            if (!superseded.programme().equals(request.programme()) || superseded.isDraft()) {
                throw unknown;
            }
            return superseded.revision() + 1;
        } catch (ProblemException invisible) {
            if (invisible.type() == PlatformProblem.NOT_FOUND) {
                throw unknown;
            }
            throw invisible;
        }
    }
}

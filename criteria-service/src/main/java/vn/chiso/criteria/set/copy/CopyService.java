package vn.chiso.criteria.set.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.set.CriteriaSet;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.CriteriaSets;
import vn.chiso.criteria.set.SetAudit;
import vn.chiso.criteria.set.SetProblem;
import vn.chiso.criteria.set.SetStatus;
import vn.chiso.criteria.set.Succession;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.problem.ProblemException;

/** Starts drafts from sets that are there: for the next period, or for a body that adds to a framework. */
@ApplicationScoped
class CopyService {

    private final CriteriaSets sets;
    private final Succession succession;
    private final CatalogueAccess access;
    private final UnitReferences units;
    private final SetAudit audit;

    CopyService(
            CriteriaSets sets, Succession succession, CatalogueAccess access, UnitReferences units, SetAudit audit) {
        this.sets = sets;
        this.succession = succession;
        this.access = access;
        this.units = units;
        this.audit = audit;
    }

    @Transactional
    CriteriaSetResponse copy(UUID id, CopyRequest request) {
        var original = sets.visible(id);
        var issuer = request.decision().issuerUnitId();
        units.require(Map.of("/decision/issuerUnitId", issuer));
        var grant = access.requireEditorOf(issuer);
        var head = request.head(original);
        var framework = request.derived() ? frameworkOf(original) : null;
        var copy = sets.start(head, succession.revision(head), framework);
        sets.replaceCriteria(copy, sets.treeOf(original).criteria());
        var state = sets.response(copy);
        audit.record(
                request.derived() ? "criteria-set.derived" : "criteria-set.copied",
                new CriteriaSets.Edited(copy, grant),
                null,
                new Copied(id, state));
        return state;
    }

    /** What is recorded of a copy. */
    private record Copied(UUID original, CriteriaSetResponse copy) {}

    /** A framework that could still change would be none. */
    private static UUID frameworkOf(CriteriaSet original) {
        if (original.status() != SetStatus.PUBLISHED) {
            throw new ProblemException(SetProblem.FRAMEWORK_NOT_PUBLISHED, original.status()).at("/derived");
        }
        return original.id();
    }
}

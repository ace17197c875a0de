package vn.chiso.criteria.set.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.CriteriaSets;
import vn.chiso.criteria.set.SetAudit;
import vn.chiso.criteria.set.SetProblem;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.TreeFault;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** Writes the criteria of a draft, always as a whole tree. */
@ApplicationScoped
public class CriteriaTreeService {

    private final CriteriaSets sets;
    private final UnitReferences units;
    private final SetAudit audit;

    CriteriaTreeService(CriteriaSets sets, UnitReferences units, SetAudit audit) {
        this.sets = sets;
        this.units = units;
        this.audit = audit;
    }

    /** The criteria of a draft that the caller is about to replace, if he may. */
    @Transactional
    public CriteriaTree opened(UUID id, ExpectedVersion expected) {
        return sets.treeOf(open(id, expected).set());
    }

    private CriteriaSets.Edited open(UUID id, ExpectedVersion expected) {
        var edited = sets.edited(id);
        expected.check(edited.set().version());
        edited.set().requireDraft();
        return edited;
    }

    @Transactional
    public CriteriaSetResponse replace(UUID id, ExpectedVersion expected, List<Criterion> criteria) {
        var edited = open(id, expected);
        var before = sets.response(edited.set());
        requireSound(criteria);
        sets.replaceCriteria(edited.set(), criteria);
        var after = sets.response(edited.set());
        audit.record("criteria-set.criteria-replaced", edited, before, after);
        return after;
    }

    private void requireSound(List<Criterion> criteria) {
        if (criteria.size() > CriteriaTree.MAX_NODES) {
            throw new ProblemException(SetProblem.CRITERIA_SET_TOO_LARGE);
        }
        var faults = TreeFault.of(criteria);
        if (!faults.isEmpty()) {
            var taken = faults.stream().anyMatch(fault -> fault.kind() == TreeFault.Kind.DUPLICATE_CODE);
            throw new ProblemException(taken ? SetProblem.CRITERION_CODE_TAKEN : SetProblem.CRITERIA_NOT_A_TREE)
                    .withErrors(faults.stream()
                            .map(fault -> violation(fault, criteria))
                            .toList());
        }
        var named = new LinkedHashMap<String, UUID>();
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).appraisingUnitId() != null) {
                named.put("/" + i + "/appraisingUnitId", criteria.get(i).appraisingUnitId());
            }
        }
        units.require(named);
    }

    private static Violation violation(TreeFault fault, List<Criterion> criteria) {
        var criterion = criteria.get(fault.position());
        return fault.kind() == TreeFault.Kind.DUPLICATE_CODE
                ? new Violation("/" + fault.position() + "/code", fault.kind().id(), criterion.code())
                : new Violation(
                        "/" + fault.position() + "/parentCode", fault.kind().id(), criterion.parentCode());
    }
}

package vn.chiso.criteria.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.unit.RestructuringReversal;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.criteria.unit.UnitSelection;
import vn.chiso.platform.problem.ProblemException;

/** Takes decisions back that were recorded wrongly, each in one transaction. */
@ApplicationScoped
class ReversalService {

    private final ReorganisationRegister register;
    private final RestructuringReversal reversal;
    private final UnitSelection selection;
    private final UnitReferences units;
    private final CatalogueAccess access;

    ReversalService(
            ReorganisationRegister register,
            RestructuringReversal reversal,
            UnitSelection selection,
            UnitReferences units,
            CatalogueAccess access) {
        this.register = register;
        this.reversal = reversal;
        this.selection = selection;
        this.units = units;
        this.access = access;
    }

    @Transactional
    ReorganisationResponse reverse(UUID id, ReversalRequest request) {
        access.requireReader();
        access.requireEditorOfSomething();
        // Before it is read: two at once would both find a decision that nobody has taken back.
        selection.holdStill();
        units.require(Map.of("/document/issuerUnitId", request.document().issuerUnitId()));
        var reorganisation = register.required(id);
        reorganisation.requireNotReversed();
        var traces = register.tracesOf(reorganisation);
        if (traces.isEmpty()) {
            throw new ProblemException(ReorganisationProblem.REORGANISATION_NOT_TRACED);
        }
        var grant = reversal.apply(reorganisation.effectiveOn(), traces);
        return register.reverse(reorganisation, request, grant);
    }
}

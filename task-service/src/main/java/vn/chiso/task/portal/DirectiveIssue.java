package vn.chiso.task.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.issuance.PlanIssuance;
import vn.chiso.task.plan.PlanIntake;

/** Issues a directive in a transaction of its own: where that is refused, the draft that was taken stays. */
@ApplicationScoped
class DirectiveIssue {

    private final PlanIntake plans;
    private final PlanIssuance issuance;

    DirectiveIssue(PlanIntake plans, PlanIssuance issuance) {
        this.plans = plans;
        this.issuance = issuance;
    }

    /** Leaves a draft alone that a person has begun to change. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void issue(UUID planId, Grant grant) {
        plans.heldAsTaken(planId, grant).ifPresent(issuance::issue);
    }
}

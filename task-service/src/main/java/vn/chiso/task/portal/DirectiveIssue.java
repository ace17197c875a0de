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

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void issue(UUID planId, Grant grant) {
        issuance.issue(plans.held(planId, grant));
    }
}

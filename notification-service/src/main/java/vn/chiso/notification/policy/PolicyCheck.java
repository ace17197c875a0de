package vn.chiso.notification.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import vn.chiso.notification.plan.PlanRegister;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.UnitTree;

/** What a ladder must keep beyond the shape of its fields. */
@ApplicationScoped
class PolicyCheck {

    private final PlanRegister plans;
    private final UnitTree units;

    PolicyCheck(PlanRegister plans, UnitTree units) {
        this.plans = plans;
        this.units = units;
    }

    void check(PolicyRequest request) {
        PolicyRules.check(request.rules());
        refuseRungsOfOneDay(request);
        for (int i = 0; i < request.rungs().size(); i++) {
            var misfire = request.rungs().get(i).misfire();
            if ((misfire.rule() == Misfire.Rule.SEND_LATE) != (misfire.untilDays() != null)) {
                throw new ProblemException(PolicyProblem.POLICY_MISFIRE_DAYS).at("/rungs/" + i + "/misfire/untilDays");
            }
        }
    }

    /** A plan of another unit is unknown to those who keep this unit's ladders. */
    void checkPlan(PolicyRequest request) {
        var planId = request.serves().planId();
        if (planId != null
                && plans.find(planId)
                        .filter(plan -> units.isWithin(plan.ownerUnitId(), request.unitId()))
                        .isEmpty()) {
            throw new ProblemException(PolicyProblem.POLICY_PLAN_UNKNOWN).at("/serves/planId");
        }
    }

    private static void refuseRungsOfOneDay(PolicyRequest request) {
        var seen = new HashSet<String>();
        for (int i = 0; i < request.rungs().size(); i++) {
            var rung = request.rungs().get(i);
            if (!seen.add(rung.offsetDays() + " " + rung.days())) {
                throw new ProblemException(PolicyProblem.POLICY_RUNG_TWICE).at("/rungs/" + i + "/offsetDays");
            }
        }
    }
}

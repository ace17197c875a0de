package vn.chiso.notification.policy;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.notification.plan.PlanRegister;
import vn.chiso.platform.unit.UnitTree;

/**
 * Chooses the ladder of an assignment among those of the units above the plan's owner: the most particular one, of equally
 * particular ones that of the nearest unit, else the default.
 */
@ApplicationScoped
public class Ladders {

    private final ReminderPolicyRepository policies;
    private final PlanRegister plans;
    private final UnitTree units;

    Ladders(ReminderPolicyRepository policies, PlanRegister plans, UnitTree units) {
        this.policies = policies;
        this.plans = plans;
        this.units = units;
    }

    public ChosenLadder of(LadderSubject subject) {
        var plan = plans.find(subject.planId());
        return policies.ofUnits().stream()
                .filter(policy -> policy.serving().serves(subject, plan))
                .filter(policy -> units.isWithin(subject.ownerUnitId(), policy.unitId()))
                .reduce((one, other) -> isBetter(other, one) ? other : one)
                .orElseGet(policies::theDefault)
                .chosen();
    }

    private boolean isBetter(ReminderPolicy one, ReminderPolicy other) {
        int difference = one.serving().particularity() - other.serving().particularity();
        return difference > 0 || difference == 0 && units.isWithin(one.unitId(), other.unitId());
    }
}

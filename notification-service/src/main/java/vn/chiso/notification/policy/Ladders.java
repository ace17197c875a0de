package vn.chiso.notification.policy;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.notification.plan.PlanFacts;
import vn.chiso.notification.plan.PlanRegister;

/**
 * Chooses the ladder of an assignment among those of the units above the plan's owner: the most particular one, of equally
 * particular ones that of the nearest unit, else the default.
 */
@ApplicationScoped
public class Ladders {

    private final ReminderPolicyRepository policies;
    private final PlanRegister plans;

    Ladders(ReminderPolicyRepository policies, PlanRegister plans) {
        this.policies = policies;
        this.plans = plans;
    }

    public ChosenLadder of(LadderSubject subject) {
        var plan = plans.find(subject.planId());
        var programme = subject.programme() != null
                ? subject.programme()
                : plan.map(PlanFacts::programme).orElse(null);
        return policies.best(subject, plan.map(PlanFacts::kind).orElse(null), programme)
                .orElseGet(policies::theDefault)
                .chosen();
    }
}

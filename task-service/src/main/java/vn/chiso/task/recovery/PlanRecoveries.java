package vn.chiso.task.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.task.plan.RemedyItems;

/** Shows what became of a plan's criteria to those who may see the plan. */
@ApplicationScoped
class PlanRecoveries {

    private final RemedyItems plans;
    private final Recoveries recoveries;

    PlanRecoveries(RemedyItems plans, Recoveries recoveries) {
        this.plans = plans;
        this.recoveries = recoveries;
    }

    /** @param version of the plan and of what is told, so that it moves with both */
    record Answer(PlanRecovery recovery, String version) {}

    @Transactional
    Answer of(UUID planId) {
        var plan = plans.visible(planId);
        var told = Optional.ofNullable(plan.sourceResultId()).flatMap(recoveries::find);
        return new Answer(
                told.map(recovery -> PlanRecovery.of(plan, recovery)).orElseGet(() -> PlanRecovery.waiting(plan)),
                plan.version() + "." + told.map(RecoveryState::version).orElse(0L));
    }
}

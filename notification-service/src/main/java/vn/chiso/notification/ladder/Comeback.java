package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.plan.PlanRegister;
import vn.chiso.platform.time.BusinessClock;

/** Tells others that there is work again: what was given up meanwhile may be needed. */
@ApplicationScoped
class Comeback {

    private final RungRepository rungs;
    private final LadderClaims claims;
    private final PlanRegister plans;
    private final BusinessClock clock;
    private final Event<WorkIsBack> told;

    Comeback(
            RungRepository rungs,
            LadderClaims claims,
            PlanRegister plans,
            BusinessClock clock,
            Event<WorkIsBack> told) {
        this.rungs = rungs;
        this.claims = claims;
        this.plans = plans;
        this.clock = clock;
        this.told = told;
    }

    /** Its ladder is laid out anew already. */
    void tell(TrackedAssignment assignment) {
        var ladder = rungs.of(assignment.id()).stream()
                .filter(rung -> rung.isOfLadder() && rung.dueDate().equals(assignment.dueDate()))
                .map(Rung::id)
                .toList();
        if (!ladder.isEmpty()) {
            told.fire(new WorkIsBack(assignment.id(), ladder, coming(assignment)));
        }
    }

    /** As the sweep will decide it: a rung that it passes over makes up for nothing. */
    private List<WorkIsBack.Coming> coming(TrackedAssignment assignment) {
        var today = clock.today();
        var paused = !plans.pausedAmong(Set.of(assignment.planId())).isEmpty();
        var ladder = claims.foresee(assignment, today);
        return ladder.due().stream()
                .filter(Rung::isOfLadder)
                .flatMap(rung -> coming(ladder, rung, today, paused))
                .toList();
    }

    private static Stream<WorkIsBack.Coming> coming(DueLadder ladder, Rung rung, LocalDate today, boolean paused) {
        return ladder.fate(rung, today, paused) instanceof Fate.Remind(var step)
                        && step.channels().contains(Channel.EMAIL)
                ? step.positions().stream().map(position -> new WorkIsBack.Coming(rung.id(), position))
                : Stream.empty();
    }
}

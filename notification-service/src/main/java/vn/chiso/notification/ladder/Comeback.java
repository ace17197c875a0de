package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.stream.Collectors;
import vn.chiso.notification.contact.Channel;
import vn.chiso.platform.time.BusinessClock;

/** Tells others that there is work again: what was given up meanwhile may be needed. */
@ApplicationScoped
class Comeback {

    private final RungRepository rungs;
    private final BusinessClock clock;
    private final Event<WorkIsBack> told;

    Comeback(RungRepository rungs, BusinessClock clock, Event<WorkIsBack> told) {
        this.rungs = rungs;
        this.clock = clock;
        this.told = told;
    }

    /** Its ladder is laid out anew already. */
    void tell(TrackedAssignment assignment) {
        var today = clock.today();
        var ladder = rungs.of(assignment.id()).stream()
                .filter(rung -> rung.isOfLadder() && rung.dueDate().equals(assignment.dueDate()))
                .toList();
        var remindedAnyway = ladder.stream()
                .filter(rung -> rung.isDue(today) && rung.step().channels().contains(Channel.EMAIL))
                .flatMap(rung -> rung.step().positions().stream())
                .collect(Collectors.toSet());
        if (!ladder.isEmpty()) {
            told.fire(new WorkIsBack(ladder.stream().map(Rung::id).toList(), remindedAnyway));
        }
    }
}

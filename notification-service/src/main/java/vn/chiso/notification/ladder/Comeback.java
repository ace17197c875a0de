package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
        var all = rungs.of(assignment.id());
        var ladder = DueLadder.among(assignment, all, today);
        var present = all.stream()
                .filter(rung -> rung.isOfLadder() && rung.dueDate().equals(assignment.dueDate()))
                .map(Rung::id)
                .toList();
        if (!present.isEmpty()) {
            told.fire(new WorkIsBack(present, coming(ladder, today)));
        }
    }

    /** As the sweep decides it: a rung that is due may be overtaken by a later one, or come too soon after an earlier one. */
    private static List<WorkIsBack.Coming> coming(DueLadder ladder, LocalDate today) {
        return ladder.due().stream()
                .flatMap(rung -> ladder.fate(rung, today, false) instanceof Fate.Remind(var step)
                                && step.channels().contains(Channel.EMAIL)
                        ? step.positions().stream().map(position -> new WorkIsBack.Coming(rung.id(), position))
                        : Stream.empty())
                .toList();
    }
}

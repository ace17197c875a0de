package vn.chiso.task.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps what is told of lost points; it may come before the plan, or again with another version. */
@ApplicationScoped
class RecoveryEventHandler implements EventHandler {

    private final Recoveries recoveries;

    RecoveryEventHandler(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public String topic() {
        return "scoring.recovery";
    }

    @Override
    public void handle(IncomingEvent event) {
        var recovery = event.as(RecoveryState.class);
        if (recovery.id() == null || recovery.next() == null || recovery.totals() == null) {
            throw new PoisonEventException("a recovery needs id, next and totals");
        }
        for (var item : recovery.items()) {
            if (item.before().isEmpty() || item.status() == null) {
                throw new PoisonEventException("an item needs before and status");
            }
        }
        recoveries.apply(recovery);
    }
}

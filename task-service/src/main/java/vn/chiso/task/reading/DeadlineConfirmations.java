package vn.chiso.task.reading;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;

/** Confirms readings in the caller's name. */
@ApplicationScoped
public class DeadlineConfirmations {

    private final Caller caller;
    private final BusinessClock clock;

    DeadlineConfirmations(Caller caller, BusinessClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** What the caller says of a deadline as he enters it; null if he confirms nothing. */
    public DeadlineConfirmation of(Boolean confirmed, Boolean overdueAtBirth) {
        boolean overdue = Boolean.TRUE.equals(overdueAtBirth);
        return overdue || Boolean.TRUE.equals(confirmed) ? now(overdue) : null;
    }

    public DeadlineConfirmation now(boolean overdueAtBirth) {
        return new DeadlineConfirmation(caller.subject(), clock.now(), overdueAtBirth);
    }
}

package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;

/** The business time of what happened in another service. */
@ApplicationScoped
class ChangeTime {

    private final BusinessClock business;
    private final SystemClock system;

    ChangeTime(BusinessClock business, SystemClock system) {
        this.business = business;
        this.system = system;
    }

    Instant now() {
        return business.now();
    }

    /**
     * The business time of the change. Not now: an event that waited while this service or the broker was down has rungs
     * that became due meanwhile, and these must be sent, not skipped as too late.
     */
    Instant of(Instant happenedAt, Instant now) {
        var waited = Duration.between(happenedAt, system.now());
        return waited.isNegative() ? now : now.minus(waited);
    }
}

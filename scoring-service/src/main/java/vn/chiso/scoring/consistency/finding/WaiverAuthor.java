package vn.chiso.scoring.consistency.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;

/** Signs waivers with who made them, and when. */
@ApplicationScoped
class WaiverAuthor {

    private final Caller caller;
    private final SystemClock clock;

    WaiverAuthor(Caller caller, SystemClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    Waiver waiver(UUID checkId, StoredFinding finding, String reason) {
        return new Waiver(checkId, finding, reason, caller.username(), clock.now());
    }
}

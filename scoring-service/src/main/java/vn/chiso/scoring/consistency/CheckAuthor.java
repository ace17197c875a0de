package vn.chiso.scoring.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** Signs checks with who made them, and when. */
@ApplicationScoped
class CheckAuthor {

    private final Caller caller;
    private final SystemClock clock;

    CheckAuthor(Caller caller, SystemClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    ConsistencyCheck check(PublishedDocument document, int findings) {
        return new ConsistencyCheck(document, findings, caller.username(), clock.now());
    }
}

package vn.chiso.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** System time, for everything technical: outbox, inbox, retries, retention, record timestamps. */
@ApplicationScoped
public class SystemClock {

    private final Clock clock = Clock.systemUTC();

    public Instant now() {
        return clock.instant();
    }
}

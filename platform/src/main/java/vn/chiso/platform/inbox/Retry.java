package vn.chiso.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import vn.chiso.platform.problem.DatabaseFaults;

/** Tries again while the fault is the database's, not the record's. */
@ApplicationScoped
class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private volatile boolean stopping;

    /** Before everybody else hears of it: from then on what a record needs may be gone already. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
    }

    /** Whether the failure tells nothing of the record: it has to stay unacknowledged, and come again. */
    boolean isOfNoRecord(RuntimeException failure) {
        return stopping || isTransient(failure);
    }

    /** @throws RuntimeException the first failure that is not an outage or a lost race; while stopping, the first */
    void untilDatabaseAnswers(Runnable work) {
        var pause = FIRST;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (stopping || !isTransient(e) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LOG.warnf("Trying again in %s: %s", pause, e);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
    }

    private static boolean isTransient(RuntimeException failure) {
        return DatabaseFaults.isOutage(failure)
                || DatabaseFaults.isLostRace(failure)
                || DatabaseFaults.isOutcomeUnknown(failure);
    }
}

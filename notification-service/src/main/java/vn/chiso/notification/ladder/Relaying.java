package vn.chiso.notification.ladder;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.chiso.platform.problem.DatabaseFaults;

/**
 * Lays ladders out anew, some hundreds in a transaction: neither the event that asked for it nor the sweep waits for a million of
 * them. Any number of replicas may do so at once.
 */
@ApplicationScoped
class Relaying {

    private static final Logger LOG = Logger.getLogger(Relaying.class);

    private static final int BATCH = 200;

    private final RelayBatch batches;

    Relaying(RelayBatch batches) {
        this.batches = batches;
    }

    @Scheduled(every = "${chiso.relay.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    void run() {
        boolean more;
        do {
            more = next();
        } while (more);
    }

    private boolean next() {
        try {
            return batches.next(BATCH);
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            LOG.errorf(e, "Ladders could not be laid out anew; going on one by one");
            return nextSingly();
        }
    }

    /** So that an assignment that cannot be laid out holds back no other. */
    private boolean nextSingly() {
        var more = true;
        for (int i = 0; more && i < BATCH; i++) {
            try {
                more = batches.next(1);
            } catch (RuntimeException e) {
                if (isPassing(e)) {
                    throw e;
                }
                LOG.errorf(e, "The ladder of %s stays as it was", batches.passOver());
            }
        }
        return more;
    }

    private static boolean isPassing(RuntimeException e) {
        return DatabaseFaults.isOutage(e) || DatabaseFaults.isLostRace(e) || DatabaseFaults.isOutcomeUnknown(e);
    }
}

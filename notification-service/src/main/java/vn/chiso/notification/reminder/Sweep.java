package vn.chiso.notification.reminder;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends every rung that is due and unsent, however long nobody swept. Any number of replicas may sweep at once: each ladder
 * is claimed by one of them, and the ledger's constraint would refuse a second reminder.
 */
@ApplicationScoped
class Sweep {

    private final SweepBatch batches;
    private final int batchSize;

    Sweep(SweepBatch batches, @ConfigProperty(name = "chiso.sweep.batch") int batchSize) {
        this.batches = batches;
        this.batchSize = batchSize;
    }

    @Scheduled(every = "${chiso.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    SweepOutcome run() {
        var outcome = SweepOutcome.NOTHING;
        Optional<SweepOutcome> batch;
        while ((batch = batches.next(batchSize)).isPresent()) {
            outcome = outcome.plus(batch.get());
        }
        return outcome;
    }
}

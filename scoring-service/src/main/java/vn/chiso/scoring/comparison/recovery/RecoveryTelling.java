package vn.chiso.scoring.comparison.recovery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.problem.DatabaseFaults;
import vn.chiso.scoring.comparison.Comparisons;
import vn.chiso.scoring.result.PublishedResults;

/** Tells the other services what became of lost points, one result and one transaction at a time. */
@ApplicationScoped
class RecoveryTelling {

    private static final Logger LOG = Logger.getLogger(RecoveryTelling.class);

    /** Looked at in one run; the rest is due again at the next tick. */
    private static final int MOST = 1_000;

    private final RecoveryLedger ledger;
    private final PublishedResults results;
    private final Comparisons comparisons;
    private final Outbox outbox;

    RecoveryTelling(RecoveryLedger ledger, PublishedResults results, Comparisons comparisons, Outbox outbox) {
        this.ledger = ledger;
        this.results = results;
        this.comparisons = comparisons;
        this.outbox = outbox;
    }

    @Scheduled(every = "${chiso.recovery.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    /** @return how many recoveries this run told */
    int run() {
        var due = QuarkusTransaction.requiringNew().call(() -> ledger.due(MOST));
        int told = 0;
        for (var id : due) {
            told += tellOrLeave(id) ? 1 : 0;
        }
        return told;
    }

    private boolean tellOrLeave(UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> tell(id));
        } catch (RuntimeException e) {
            if (DatabaseFaults.isOutage(e)) {
                throw e;
            }
            LOG.errorf(e, "Recovery of result %s could not be told; it stays due", id);
            return false;
        }
    }

    private boolean tell(UUID id) {
        var version = ledger.take(id);
        var result = results.find(id).orElseThrow();
        var next = results.next(result);
        if (version.isEmpty() || next.isEmpty()) {
            return false;
        }
        var recovery = Recovery.of(comparisons.withLater(result, next.get()));
        if (recovery.items().isEmpty()) {
            return false;
        }
        outbox.append(RecoveryEvent.of(version.get(), result.programme(), recovery));
        return true;
    }
}

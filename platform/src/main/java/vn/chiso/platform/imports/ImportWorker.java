package vn.chiso.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import vn.chiso.platform.request.RequestId;

/** Works off the jobs, one at a time on each replica. What a killed replica left is taken over when its lease ends. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int MOST_ATTEMPTS = 5;

    private final ImportJobs jobs;
    private final ImportExecution execution;
    private final RequestId requestId;
    private final ReentrantLock busy = new ReentrantLock();

    ImportWorker(ImportJobs jobs, ImportExecution execution, RequestId requestId) {
        this.jobs = jobs;
        this.execution = execution;
        this.requestId = requestId;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportRequested event) {
        // Waits for its turn: the worker that is busy may have looked for the last time just before this job was there.
        Thread.ofVirtual().name("import").start(() -> {
            busy.lock();
            drainAndRelease();
        });
    }

    /** For what a replica that died has left. */
    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void drain() {
        if (busy.tryLock()) {
            drainAndRelease();
        }
    }

    private void drainAndRelease() {
        try {
            for (var job = claim(); job.isPresent(); job = claim()) {
                var claimed = job.get();
                requestId.assumed(claimed.requestId(), () -> work(claimed));
            }
        } finally {
            busy.unlock();
        }
    }

    private Optional<ImportJob> claim() {
        return QuarkusTransaction.requiringNew().call(jobs::claim);
    }

    private void work(ImportJob job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            // Also one that took its process with it each time, so that nobody saw it fail.
            execution.giveUp(job);
            return;
        }
        try {
            execution.run(job);
        } catch (RuntimeException e) {
            // The database was away, or two changes met: the job is taken up again.
            LOG.warnf(e, "Import %s is tried again", job.id());
            QuarkusTransaction.requiringNew().run(() -> jobs.release(job));
        }
    }
}

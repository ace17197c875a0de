package vn.chiso.scoring.recompute;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code chiso_results_mismatched}: published results that do not come out again; anything above zero is an alarm.
 * {@code chiso_recompute_examined_total} stands still where nobody recomputes, {@code chiso_recompute_failed_total} counts those that
 * could not be examined.
 */
@ApplicationScoped
class RecomputeMetrics {

    private final Mismatches mismatches;
    private final MeterRegistry registry;
    private final AtomicLong open = new AtomicLong();

    RecomputeMetrics(Mismatches mismatches, MeterRegistry registry) {
        this.mismatches = mismatches;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("chiso.results.mismatched", open, AtomicLong::doubleValue)
                .description("Published results that are not, or no longer, what was published")
                .register(registry);
        // From the start, because a counter that appears with its first count shows no increase.
        registry.counter("chiso.recompute.examined");
        registry.counter("chiso.recompute.failed");
    }

    /** From the ledger, so that every replica says the same and none forgets it when it is started again. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        open.set(mismatches.openResults().size());
    }

    void examined(int results) {
        registry.counter("chiso.recompute.examined").increment(results);
        count();
    }

    void failed() {
        registry.counter("chiso.recompute.failed").increment();
    }
}

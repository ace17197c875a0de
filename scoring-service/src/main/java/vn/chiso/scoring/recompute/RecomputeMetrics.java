package vn.chiso.scoring.recompute;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;

/**
 * {@code chiso_results_mismatched}: published results that do not come out again; anything above zero is an alarm.
 * {@code chiso_recompute_age_seconds}: since when the last walk through them is over, also of another replica.
 * {@code chiso_recompute_examined_total} stands still where nobody recomputes, {@code chiso_recompute_failed_total} counts those that
 * could not be examined.
 */
@ApplicationScoped
class RecomputeMetrics {

    private final Mismatches mismatches;
    private final Figures figures;
    private final MeterRegistry registry;
    private final Figure open = new Figure();
    private final Figure age = new Figure();

    RecomputeMetrics(Mismatches mismatches, Figures figures, MeterRegistry registry) {
        this.mismatches = mismatches;
        this.figures = figures;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        figures.serve(
                open, "chiso.results.mismatched", "Published results that are not, or no longer, what was published");
        figures.serve(age, "chiso.recompute.age.seconds", "Since when the last walk through all of them is over");
        // From the start, because a counter that appears with its first count shows no increase.
        registry.counter("chiso.recompute.examined");
        registry.counter("chiso.recompute.failed");
    }

    /** From the ledger, so that every replica says the same and none forgets it when it is started again. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        Figure.countTogether(List.of(open, age), () -> {
            open.set(mismatches.openResults().size());
            age.set(mismatches.secondsSinceLastWalk());
        });
    }

    void finished(int examined, int wrong) {
        registry.counter("chiso.recompute.examined").increment(examined);
        mismatches.walked(examined, wrong);
        count();
    }

    void failed() {
        registry.counter("chiso.recompute.failed").increment();
    }
}

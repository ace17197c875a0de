package vn.chiso.platform.figure;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code chiso_ready}: what the readiness probe says, 1 or 0, for those who read metrics and no probes. */
@ApplicationScoped
class ReadinessMetrics {

    private final SmallRyeHealthReporter health;
    private final Figures figures;
    private final String context;
    private final Figure ready = new Figure();

    ReadinessMetrics(
            SmallRyeHealthReporter health, Figures figures, @ConfigProperty(name = "chiso.context") String context) {
        this.health = health;
        this.figures = figures;
        this.context = context;
    }

    void register(@Observes StartupEvent event) {
        figures.serve(ready, "chiso.ready", "Whether the service says that it is ready", "service", context);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        ready.count(() -> health.getReadiness().isDown() ? 0 : 1);
    }
}

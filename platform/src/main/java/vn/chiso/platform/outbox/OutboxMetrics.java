package vn.chiso.platform.outbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;

/**
 * {@code chiso_outbox_age_seconds}: for how long the oldest event has waited for the broker. {@code chiso_dead_letters}: what
 * the service could not understand in the last seven days. Both from the database, so that every replica says the same.
 */
@ApplicationScoped
class OutboxMetrics {

    private final OutboxStore store;
    private final Figures figures;
    private final String context;
    private final Figure age = new Figure();
    private final Figure deadLetters = new Figure();

    OutboxMetrics(OutboxStore store, Figures figures, @ConfigProperty(name = "chiso.context") String context) {
        this.store = store;
        this.figures = figures;
        this.context = context;
    }

    void register(@Observes StartupEvent event) {
        figures.serve(
                age,
                "chiso.outbox.age.seconds",
                "Since when the longest waiting event has not reached the broker",
                "service",
                context);
        figures.serve(
                deadLetters,
                "chiso.dead.letters",
                "Records of the last seven days that could not be processed",
                "service",
                context);
    }

    /** Counted here, not when scraped, so that a slow database cannot hang the metrics. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        age.count(() -> store.oldestUnsent().toSeconds());
    }

    /** No index leads to them, and they are rare: looked for more seldom. */
    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countDeadLetters() {
        deadLetters.count(store::deadLetters);
    }
}

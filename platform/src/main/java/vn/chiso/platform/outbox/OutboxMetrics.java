package vn.chiso.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code chiso_outbox_age_seconds}: for how long the oldest event has waited for the broker. {@code chiso_dead_letters}: what
 * the service could not understand in the last seven days. Both from the database, so that every replica says the same.
 */
@ApplicationScoped
class OutboxMetrics {

    private final OutboxStore store;
    private final MeterRegistry registry;
    private final String context;
    private final AtomicLong age = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();

    OutboxMetrics(OutboxStore store, MeterRegistry registry, @ConfigProperty(name = "chiso.context") String context) {
        this.store = store;
        this.registry = registry;
        this.context = context;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("chiso.outbox.age.seconds", age, AtomicLong::doubleValue)
                .description("Since when the longest waiting event has not reached the broker")
                .tag("service", context)
                .register(registry);
        Gauge.builder("chiso.dead.letters", deadLetters, AtomicLong::doubleValue)
                .description("Records of the last seven days that could not be processed")
                .tag("service", context)
                .register(registry);
    }

    /** Counted here, not when scraped, so that a slow database cannot hang the metrics. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        age.set(store.oldestUnsent().toSeconds());
    }

    /** No index leads to them, and they are rare: looked for more seldom. */
    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countDeadLetters() {
        deadLetters.set(store.deadLetters());
    }
}

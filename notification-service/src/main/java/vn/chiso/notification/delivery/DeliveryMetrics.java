package vn.chiso.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.chiso.platform.database.Sql;

/** {@code chiso_deliveries{state=…}}: UNCERTAIN and DEAD wait for an operator, QUEUED shows a backlog. */
@ApplicationScoped
class DeliveryMetrics {

    private final Sql sql;
    private final MeterRegistry registry;
    private final Map<DeliveryState, AtomicLong> counts = new EnumMap<>(DeliveryState.class);

    DeliveryMetrics(Sql sql, MeterRegistry registry) {
        this.sql = sql;
        this.registry = registry;
        for (var state : DeliveryState.values()) {
            if (state != DeliveryState.SENT) {
                counts.put(state, new AtomicLong());
            }
        }
    }

    void register(@Observes StartupEvent event) {
        counts.forEach((state, count) -> Gauge.builder("chiso.deliveries", count, AtomicLong::doubleValue)
                .description("E-mails by state, in the whole system")
                .tag("state", state.name())
                .register(registry));
    }

    /** Counted here, not when scraped, so that a slow database cannot hang the metrics. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        counts.forEach((state, count) -> count.set(
                sql.query("select count(*) from email_delivery where state = ?", row -> row.getLong(1), state.name())
                        .getFirst()));
    }
}

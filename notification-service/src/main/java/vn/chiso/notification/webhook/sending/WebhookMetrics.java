package vn.chiso.notification.webhook.sending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.chiso.platform.database.Sql;

/** {@code chiso_webhooks_deliveries{state=…}} and {@code chiso_webhooks{state=…}}: what waits, what was given up, what is off. */
@ApplicationScoped
class WebhookMetrics {

    private final Sql sql;
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> deliveries = Map.of("QUEUED", new AtomicLong(), "DEAD", new AtomicLong());
    private final Map<String, AtomicLong> webhooks = Map.of("ACTIVE", new AtomicLong(), "DISABLED", new AtomicLong());

    WebhookMetrics(Sql sql, MeterRegistry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        register("chiso.webhooks.deliveries", deliveries);
        register("chiso.webhooks", webhooks);
    }

    private void register(String name, Map<String, AtomicLong> counts) {
        counts.forEach((state, count) -> Gauge.builder(name, count, AtomicLong::doubleValue)
                .tag("state", state)
                .register(registry));
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        deliveries.forEach((state, count) -> count.set(
                sql.query("select count(*) from webhook_delivery where state = ?", row -> row.getLong(1), state)
                        .getFirst()));
        webhooks.forEach((state, count) ->
                count.set(sql.query("select count(*) from webhook where state = ?", row -> row.getLong(1), state)
                        .getFirst()));
    }
}

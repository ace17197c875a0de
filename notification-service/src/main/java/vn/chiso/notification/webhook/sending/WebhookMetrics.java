package vn.chiso.notification.webhook.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;

/** {@code chiso_webhooks_deliveries{state=…}} and {@code chiso_webhooks{state=…}}: what waits, what was given up, what is off. */
@ApplicationScoped
class WebhookMetrics {

    private final Sql sql;
    private final Figures figures;
    private final MeterRegistry registry;
    private final Map<String, Figure> deliveries = Map.of("QUEUED", new Figure(), "DEAD", new Figure());
    private final Map<String, Figure> webhooks = Map.of("ACTIVE", new Figure(), "DISABLED", new Figure());

    WebhookMetrics(Sql sql, Figures figures, MeterRegistry registry) {
        this.sql = sql;
        this.figures = figures;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        register("chiso.webhooks.deliveries", deliveries);
        register("chiso.webhooks", webhooks);
        // From the start, because a counter that appears with its first count shows no increase.
        WebhookAlerts.KINDS.forEach(kind -> registry.counter(WebhookAlerts.COUNTER, "kind", kind));
    }

    private void register(String name, Map<String, Figure> counts) {
        counts.forEach(
                (state, count) -> figures.serve(count, name, "Of each state, in the whole system", "state", state));
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        var all = Stream.concat(deliveries.values().stream(), webhooks.values().stream());
        Figure.countTogether(all.toList(), () -> {
            count("select count(*) from webhook_delivery where state = ?", deliveries);
            count("select count(*) from webhook where state = ?", webhooks);
        });
    }

    private void count(String statement, Map<String, Figure> counts) {
        counts.forEach((state, count) ->
                count.set(sql.query(statement, row -> row.getLong(1), state).getFirst()));
    }
}

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
import java.util.concurrent.atomic.AtomicReference;
import vn.chiso.platform.database.Sql;

/** {@code chiso_deliveries{state=…}}: UNCERTAIN and DEAD wait for an operator, QUEUED shows a backlog. */
@ApplicationScoped
class DeliveryMetrics {

    private final Sql sql;
    private final MeterRegistry registry;
    private final Map<Integer, AtomicReference<Double>> shares =
            Map.of(10, new AtomicReference<>(1.0), 60, new AtomicReference<>(1.0));
    private final Map<DeliveryState, AtomicLong> counts = new EnumMap<>(DeliveryState.class);

    DeliveryMetrics(Sql sql, MeterRegistry registry) {
        this.sql = sql;
        this.registry = registry;
        for (var state : DeliveryState.values()) {
            if (state != DeliveryState.SENT && state != DeliveryState.WITHDRAWN) {
                counts.put(state, new AtomicLong());
            }
        }
    }

    void register(@Observes StartupEvent event) {
        shares.forEach((seconds, share) -> Gauge.builder("chiso.deliveries.share", share, AtomicReference::get)
                .description(
                        "Mails of the last hour that the mail server took over within so many seconds; 1 without mails")
                .tag("seconds", seconds.toString())
                .register(registry));
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
        shares.forEach((seconds, share) -> share.set(
                sql.query("""
                        select coalesce(avg(case when sent_at <= ready_at + ? * interval '1 second' then 1.0 else 0 end), 1)
                          from email_delivery
                         where state <> 'WITHDRAWN' and ready_at > now() - interval '1 hour' and ready_at < now() - ? * interval '1 second'
                        """, row -> row.getDouble(1), seconds, seconds).getFirst()));
    }
}

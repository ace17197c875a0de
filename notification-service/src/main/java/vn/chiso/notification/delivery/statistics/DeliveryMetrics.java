package vn.chiso.notification.delivery.statistics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import vn.chiso.notification.delivery.DeliveryState;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.SystemClock;

/** {@code chiso_deliveries{state=…}}: UNCERTAIN and DEAD wait for an operator, QUEUED shows a backlog. */
@ApplicationScoped
public class DeliveryMetrics {

    /** What the metric speaks of. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final Sql sql;
    private final TakeOver takeOver;
    private final SystemClock clock;
    private final MeterRegistry registry;
    private final Map<Integer, AtomicReference<Double>> shares =
            Map.of(10, new AtomicReference<>(1.0), 60, new AtomicReference<>(1.0));
    private final Map<DeliveryState, AtomicLong> counts = new EnumMap<>(DeliveryState.class);

    DeliveryMetrics(Sql sql, TakeOver takeOver, SystemClock clock, MeterRegistry registry) {
        this.sql = sql;
        this.takeOver = takeOver;
        this.clock = clock;
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
                        "Share of the mails of the last hour that the mail server took over within so many seconds; 1 without")
                .tag("seconds", seconds.toString())
                .register(registry));
        counts.forEach((state, count) -> Gauge.builder("chiso.deliveries", count, AtomicLong::doubleValue)
                .description("E-mails by state, in the whole system")
                .tag("state", state.name())
                .register(registry));
    }

    /** Counted here, not when scraped, so that a slow database cannot hang the metrics. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void count() {
        counts.forEach((state, count) -> count.set(
                sql.query("select count(*) from email_delivery where state = ?", row -> row.getLong(1), state.name())
                        .getFirst()));
        var now = clock.now();
        var lately = StatisticsResponse.of(
                now.minus(LATELY), now, takeOver.count(new TakeOver.Window(now.minus(LATELY), now, now), null));
        shares.get(10).set(oneIfNone(lately.shareWithin10Seconds()));
        shares.get(60).set(oneIfNone(lately.shareWithin60Seconds()));
    }

    private static double oneIfNone(BigDecimal share) {
        return share == null ? 1 : share.doubleValue();
    }
}

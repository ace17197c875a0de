package vn.chiso.notification.delivery.statistics;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.notification.delivery.DeliveryState;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;
import vn.chiso.platform.time.SystemClock;

/**
 * {@code chiso_deliveries{state=…}}: UNCERTAIN and DEAD wait for an operator, QUEUED shows a backlog. Of the dead only those that
 * somebody could still send with sense: others nobody can make good, and an alert about them would never end.
 */
@ApplicationScoped
public class DeliveryMetrics {

    /** What the metric speaks of. */
    private static final Duration LATELY = Duration.ofHours(1);

    /** As a replay has it, and of work that is not over. */
    private static final String WORTH_SENDING = """
             and exists (select 1 from contact c where c.id = d.contact_id and c.ended_at is null and c.email is not null)
             and not exists (select 1 from tracked_assignment a
                              where a.id = d.assignment_id and assignment_stage(a.work, a.review, a.excused) = 'CLOSED')
            """;

    private final Sql sql;
    private final TakeOver takeOver;
    private final SystemClock clock;
    private final Figures figures;
    private final Map<Integer, Figure> shares = Map.of(10, new Figure(), 60, new Figure());
    private final Map<DeliveryState, Figure> counts = new EnumMap<>(DeliveryState.class);

    DeliveryMetrics(Sql sql, TakeOver takeOver, SystemClock clock, Figures figures) {
        this.sql = sql;
        this.takeOver = takeOver;
        this.clock = clock;
        this.figures = figures;
        for (var state : DeliveryState.values()) {
            if (state != DeliveryState.SENT && state != DeliveryState.WITHDRAWN) {
                counts.put(state, new Figure());
            }
        }
    }

    void register(@Observes StartupEvent event) {
        shares.forEach((seconds, share) -> figures.serve(
                share,
                "chiso.deliveries.share",
                "Share of the mails of the last hour that the mail server took over within so many seconds; 1 without",
                "seconds",
                seconds.toString()));
        counts.forEach((state, count) -> figures.serve(
                count,
                "chiso.deliveries",
                "E-mails by state, in the whole system; DEAD while the work is open and the recipient has an address",
                "state",
                state.name()));
    }

    /** Counted here, not when scraped, so that a slow database cannot hang the metrics. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void count() {
        var all = Stream.concat(counts.values().stream(), shares.values().stream());
        Figure.countTogether(all.toList(), () -> {
            countStates();
            countShares();
        });
    }

    private void countStates() {
        counts.forEach((state, count) -> count.set(sql.query(
                        "select count(*) from email_delivery d where d.state = ?" + remedy(state),
                        row -> row.getLong(1),
                        state.name())
                .getFirst()));
    }

    private static String remedy(DeliveryState state) {
        return state == DeliveryState.DEAD ? WORTH_SENDING : "";
    }

    private void countShares() {
        var now = clock.now();
        var lately = StatisticsResponse.of(
                now.minus(LATELY), now, takeOver.count(new TakeOver.Window(now.minus(LATELY), now, now), null));
        shares.get(10).set(oneIfNone(lately.shareWithin10Seconds()));
        shares.get(60).set(oneIfNone(lately.shareWithin60Seconds()));
    }

    private static BigDecimal oneIfNone(BigDecimal share) {
        return share == null ? BigDecimal.ONE : share;
    }
}

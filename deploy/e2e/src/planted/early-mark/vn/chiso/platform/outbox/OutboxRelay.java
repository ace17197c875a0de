package vn.chiso.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.chiso.platform.time.SystemClock;

/**
 * Planted bug: rows are marked before the broker has acknowledged them; a crash in between loses them.
 *
 * Moves committed rows to Kafka. Any number of replicas may run it: each bucket is sent by one of them at a time, so that
 * rows of one key keep their order. A row is marked only after the broker's acknowledgement; a crash in between sends it
 * again, and inboxes make that harmless.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration HOLD_BACK = Duration.ofSeconds(5);
    private static final Duration KEEP_SENT = Duration.ofDays(7);

    private final OutboxStore store;
    private final OutboxSender sender;
    private final SystemClock clock;
    private final Duration poll;
    private final int batch;
    private final Semaphore signal = new Semaphore(0);

    /** Keys whose next row failed, and until when they rest: they must not crowd out the others. Only the worker uses it. */
    private final Map<String, Instant> heldBack = new HashMap<>();

    private volatile Thread worker;

    /** What the build adds to beans of this kind. */
    public OutboxRelay() {
        this(null, null, null, null, 0);
    }

    OutboxRelay(
            OutboxStore store,
            OutboxSender sender,
            SystemClock clock,
            @ConfigProperty(name = "chiso.outbox.poll") Duration poll,
            @ConfigProperty(name = "chiso.outbox.batch") int batch) {
        this.store = store;
        this.sender = sender;
        this.clock = clock;
        this.poll = poll;
        this.batch = batch;
    }

    void start(@Observes StartupEvent event) {
        // Assigned before it runs: its loop goes on only while it is the worker.
        worker = Thread.ofPlatform().daemon().name("outbox-relay").unstarted(this::run);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var running = worker;
        worker = null;
        signal.release();
        if (running != null && !running.join(Duration.ofSeconds(10))) {
            running.interrupt();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxAppended event) {
        signal.release();
    }

    private void run() {
        while (worker == Thread.currentThread()) {
            try {
                if (signal.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
                drain();
            } catch (InterruptedException e) {
                // Only stop() ends the relay; whoever else interrupts it, the rows still have to leave.
                LOG.debug("Interrupted", e);
            } catch (RuntimeException e) {
                // The database or the broker is away. The rows wait; the next poll tries again.
                LOG.warnf("Outbox not relayed: %s", e);
            }
        }
    }

    /** Sends everything that is unsent and not in another replica's hands. */
    void drain() {
        for (var rows = taken(); !rows.isEmpty(); rows = taken()) {
            send(rows);
        }
    }

    private List<OutboxRow> taken() {
        return QuarkusTransaction.requiringNew().call(this::take);
    }

    private List<OutboxRow> take() {
        var buckets = store.claim(store.bucketsWithUnsent());
        if (buckets.isEmpty()) {
            return List.of();
        }
        var now = clock.now();
        heldBack.values().removeIf(until -> until.isBefore(now));
        var rows = store.unsent(buckets, heldBack.keySet(), Math.max(1, batch / buckets.size()));
        store.markSent(rows.stream().map(OutboxRow::id).toList());
        return rows;
    }

    private void send(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var sent = sender.send(rows);
        rows.stream()
                .filter(row -> !sent.contains(row.id()))
                .forEach(row -> heldBack.put(row.key(), clock.now().plus(HOLD_BACK)));
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        store.deleteSentBefore(clock.now().minus(KEEP_SENT));
    }
}

package vn.chiso.notification.webhook.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.chiso.notification.webhook.WebhookConfig;
import vn.chiso.platform.problem.DatabaseFaults;

/** Sends what is due, several at once, each receiver one at a time. */
@ApplicationScoped
class WebhookDispatch {

    private static final Logger LOG = Logger.getLogger(WebhookDispatch.class);

    private final FanOut fanOut;
    private final WebhookQueue queue;
    private final WebhookSender sender;
    private final WebhookConfig config;
    private final ExecutorService threads;

    private volatile boolean stopping;

    WebhookDispatch(
            FanOut fanOut,
            WebhookQueue queue,
            WebhookSender sender,
            WebhookConfig config,
            @VirtualThreads ExecutorService threads) {
        this.fanOut = fanOut;
        this.queue = queue;
        this.sender = sender;
        this.config = config;
        this.threads = threads;
    }

    @Scheduled(every = "${chiso.webhook.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    /** Until nothing is due. */
    void run() {
        while (!stopping && fanOut.run()) {
            LOG.debug("Events became deliveries");
        }
        var senders = IntStream.range(0, config.parallel())
                .mapToObj(i -> CompletableFuture.runAsync(this::sendAllDue, threads))
                .toList();
        senders.forEach(CompletableFuture::join);
    }

    private void sendAllDue() {
        while (!stopping) {
            var claimed = queue.claim();
            if (claimed.isEmpty()) {
                return;
            }
            settle(claimed.get(), sender.send(claimed.get()));
        }
    }

    /** What cannot be settled is tried again when its lease ends, and holds back nobody else. */
    private void settle(WebhookMessage message, WebhookAnswer answer) {
        try {
            queue.settle(message, answer);
        } catch (RuntimeException e) {
            if (DatabaseFaults.isOutage(e)) {
                throw e;
            }
            LOG.errorf(e, "The outcome of delivery %s cannot be kept", message.deliveryId());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}

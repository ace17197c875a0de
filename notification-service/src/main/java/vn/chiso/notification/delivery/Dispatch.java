package vn.chiso.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.chiso.notification.delivery.smtp.Mail;
import vn.chiso.notification.delivery.smtp.SendOutcome;
import vn.chiso.notification.delivery.smtp.Smtp;
import vn.chiso.notification.delivery.smtp.SmtpConnection;
import vn.chiso.platform.problem.DatabaseFaults;
import vn.chiso.platform.time.SystemClock;

/**
 * Sends what is due. The connection is opened before a mail is claimed, so that a mail server that is down costs no mail an
 * attempt and a crash while connecting leaves nothing uncertain.
 */
@ApplicationScoped
class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final EmailQueue queue;
    private final Smtp smtp;
    private final SystemClock clock;
    private final DeliveryConfig config;
    private final ExecutorService threads;

    private volatile boolean stopping;
    private Instant notBefore = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;

    Dispatch(
            EmailQueue queue,
            Smtp smtp,
            SystemClock clock,
            DeliveryConfig config,
            @VirtualThreads ExecutorService threads) {
        this.queue = queue;
        this.smtp = smtp;
        this.clock = clock;
        this.config = config;
        this.threads = threads;
    }

    @Scheduled(every = "${chiso.delivery.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        queue.declareAbandonedUncertain();
        if (clock.now().isBefore(notBefore)) {
            return;
        }
        if (drain()) {
            pause = FIRST_PAUSE;
        } else {
            notBefore = clock.now().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Sends until nothing is due. False if the mail server was out of reach. */
    boolean drain() {
        var senders = IntStream.range(0, config.parallel())
                .mapToObj(i -> CompletableFuture.supplyAsync(this::sendAllDue, threads))
                .toList();
        return senders.stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
    }

    private boolean sendAllDue() {
        while (!stopping && queue.isAnyDue()) {
            try (var connection = smtp.connect()) {
                sendOver(connection);
            } catch (MessagingException e) {
                LOG.warnf("Mail server not reachable, mails wait: %s", e.getMessage());
                return false;
            }
        }
        return true;
    }

    private void sendOver(SmtpConnection connection) {
        while (!stopping && connection.isUsable()) {
            var claimed = queue.claim();
            if (claimed.isEmpty()) {
                return;
            }
            var mail = claimed.get();
            settle(mail, connection.send(mail, clock.now()));
        }
    }

    /**
     * Tries for as long as the mail is not declared uncertain: an outcome that is known must not get lost because the
     * database was away for a moment.
     */
    private void settle(Mail mail, SendOutcome outcome) {
        var deadline = clock.now().plus(config.uncertainAfter());
        while (true) {
            try {
                queue.settle(mail, outcome);
                return;
            } catch (RuntimeException e) {
                if (!DatabaseFaults.isOutage(e) || clock.now().isAfter(deadline)) {
                    throw e;
                }
                LOG.warnf("Outcome of delivery %s waits for the database: %s", mail.deliveryId(), e.getMessage());
            }
            LockSupport.parkNanos(FIRST_PAUSE.toNanos());
        }
    }

    /** A mail under way is finished, no further one is begun. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}

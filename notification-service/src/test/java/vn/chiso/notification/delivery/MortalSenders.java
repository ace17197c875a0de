package vn.chiso.notification.delivery;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.chiso.notification.Sample;
import vn.chiso.notification.delivery.smtp.Mail;
import vn.chiso.notification.delivery.smtp.SendOutcome;

/** Two replicas that send e-mails and die at every step of it: what they left in the database is all that the next one finds. */
@ApplicationScoped
public class MortalSenders {

    private static final int REPLICAS = 2;

    private final EmailQueue queue;
    private final Dispatch dispatch;
    private final DeliverySettings settings;

    MortalSenders(EmailQueue queue, Dispatch dispatch, DeliverySettings settings) {
        this.queue = queue;
        this.dispatch = dispatch;
        this.settings = settings;
    }

    /** A process that ends here and now. */
    private static final class Death extends RuntimeException {}

    /** False if the mail server was out of reach. */
    public boolean drain() {
        return dispatch.drain();
    }

    /**
     * Sends until nothing is queued; whoever dies is started again.
     *
     * @param every so many visits of a step one dies there
     * @return how many died at which step
     */
    public Map<String, Integer> sendDying(int every) {
        var mortal = new MortalQueue(ClientProxy.unwrap(queue), settings, every);
        QuarkusMock.installMockForType(mortal, EmailQueue.class);
        var replicas = IntStream.range(0, REPLICAS)
                .mapToObj(i -> CompletableFuture.runAsync(this::drainDying))
                .toList();
        replicas.forEach(CompletableFuture::join);
        QuarkusMock.installMockForType(mortal.delegate, EmailQueue.class);
        var deaths = new TreeMap<String, Integer>();
        mortal.deaths.forEach((step, count) -> deaths.put(step, count.get()));
        return deaths;
    }

    private void drainDying() {
        while (true) {
            try {
                dispatch.drain();
                return;
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof Death)) {
                    throw e;
                }
            }
        }
    }

    /** As after the time in which a slow mail server might still have answered. */
    public int declareAbandoned() {
        Sample.execute("update email_delivery set sending_since = sending_since - interval '10 minutes'"
                + " where state = 'SENDING'");
        int all = 0;
        for (int some = queue.declareAbandonedUncertain(); some > 0; some = queue.declareAbandonedUncertain()) {
            all += some;
        }
        return all;
    }

    private static final class MortalQueue extends EmailQueue {

        private final EmailQueue delegate;
        private final int every;
        private final Map<String, AtomicInteger> visits = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> deaths = new ConcurrentHashMap<>();

        MortalQueue(EmailQueue delegate, DeliverySettings settings, int every) {
            super(null, null, null, null, settings);
            this.delegate = delegate;
            this.every = every;
        }

        @Override
        boolean isAnyDue() {
            return delegate.isAnyDue();
        }

        @Override
        Optional<Mail> claim() {
            dieNowAndThen("before the claim");
            var mail = delegate.claim();
            if (mail.isPresent()) {
                dieNowAndThen("claimed and rendered");
            }
            return mail;
        }

        @Override
        void settle(Mail mail, SendOutcome outcome) {
            dieNowAndThen("sent");
            delegate.settle(mail, outcome);
            dieNowAndThen("recorded");
        }

        private void dieNowAndThen(String step) {
            if (visits.computeIfAbsent(step, name -> new AtomicInteger()).incrementAndGet() % every == 0) {
                deaths.computeIfAbsent(step, name -> new AtomicInteger()).incrementAndGet();
                throw new Death();
            }
        }
    }
}

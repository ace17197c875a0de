package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.chiso.notification.template.ReminderTexts;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;

/** The steps of a delivery, each a transaction of its own: queue, claim, settle. */
@ApplicationScoped
public class EmailQueue {

    private static final Logger LOG = Logger.getLogger(EmailQueue.class);

    /** Left behind by a crash at the worst moment; few, as only one mail a sender is under way. */
    private static final int ABANDONED_AT_ONCE = 100;

    private final DeliveryRepository deliveries;
    private final ReminderTexts texts;
    private final DeliveryAttempts attempts;
    private final Outbox outbox;
    private final DeliveryClock clock;
    private final DeliveryConfig config;
    private final String domain;

    EmailQueue(
            DeliveryRepository deliveries,
            ReminderTexts texts,
            DeliveryAttempts attempts,
            Outbox outbox,
            DeliverySettings settings) {
        this.attempts = attempts;
        this.deliveries = deliveries;
        this.texts = texts;
        this.outbox = outbox;
        this.clock = settings.clock();
        this.config = settings.delivery();
        this.domain = settings.domain();
    }

    /** Joins the transaction that marks the reminder as sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID queue(EmailOrder order) {
        var now = clock.now();
        var delivery = new EmailDelivery(order, domain, now);
        delivery.waitUntil(now.plus(clock.quiet(delivery)));
        deliveries.persist(delivery);
        return delivery.id();
    }

    @Transactional
    boolean isAnyDue() {
        return deliveries.isAnyDue(clock.now());
    }

    /** When this returns, SENDING is committed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Mail> claim() {
        var now = clock.now();
        var due = deliveries.claimDue(now);
        while (due.isPresent()) {
            var delivery = due.get();
            var quiet = clock.quiet(delivery);
            if (quiet.isPositive()) {
                delivery.waitUntil(now.plus(quiet));
                due = deliveries.claimDue(now);
                continue;
            }
            delivery.startSending(now);
            if (isRenderable(delivery)) {
                return Optional.of(delivery.mail());
            }
            publish(delivery);
            due = deliveries.claimDue(now);
        }
        return Optional.empty();
    }

    /** A mail that cannot be put into words is given up, so that it does not hold back those behind it. */
    private boolean isRenderable(EmailDelivery delivery) {
        if (delivery.isRendered()) {
            return true;
        }
        try {
            delivery.keep(texts.render(delivery.content(), delivery.language()));
            return true;
        } catch (RuntimeException e) {
            // Whatever a template stumbles over; nothing else happens here.
            LOG.errorf(e, "Delivery %s cannot be rendered", delivery.id());
            delivery.giveUp("cannot be rendered: " + e);
            return false;
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(Mail mail, SendOutcome outcome) {
        var delivery = deliveries.lock(mail.deliveryId());
        if (!delivery.awaitsOutcomeOf(mail.claim())) {
            return;
        }
        attempts.record(delivery, AttemptOutcome.of(outcome), answerOf(outcome), clock.now());
        switch (outcome) {
            case SendOutcome.Accepted() -> delivery.sent(clock.now());
            case SendOutcome.Postponed(var answer) -> postpone(delivery, answer);
            case SendOutcome.Rejected(var answer) -> delivery.giveUp(answer);
            case SendOutcome.Unknown(var answer) -> delivery.becomeUncertain(answer);
        }
        publish(delivery);
    }

    private static String answerOf(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted() -> null;
            case SendOutcome.Postponed(var answer) -> answer;
            case SendOutcome.Rejected(var answer) -> answer;
            case SendOutcome.Unknown(var answer) -> answer;
        };
    }

    private void postpone(EmailDelivery delivery, String answer) {
        if (delivery.attempts() >= config.maxAttempts()) {
            delivery.giveUp(answer);
        } else {
            delivery.retryAt(clock.now().plus(pauseAfter(delivery.attempts())), answer);
        }
    }

    /** Doubles from the first to the longest pause. */
    private Duration pauseAfter(int attempts) {
        var pause = config.firstRetry();
        for (int i = 1; i < attempts && pause.compareTo(config.longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }

    /** An operator found out what became of an uncertain mail. */
    @Transactional(Transactional.TxType.MANDATORY)
    void resolve(EmailDelivery delivery, boolean delivered, String note) {
        delivery.resolve(delivered, note, clock.now());
        publish(delivery);
    }

    /** An operator decided that the mail goes out again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replay(EmailDelivery delivery, String currentAddress) {
        delivery.replay(currentAddress, clock.now());
        publish(delivery);
    }

    /** What a sender left SENDING when it was killed: it is never sent again by itself. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int declareAbandonedUncertain() {
        var abandoned = deliveries.claimAbandoned(clock.now().minus(config.uncertainAfter()), ABANDONED_AT_ONCE);
        for (var id : abandoned) {
            var delivery = deliveries.lock(id);
            attempts.record(delivery, AttemptOutcome.UNKNOWN, "the sender ended", clock.now());
            delivery.becomeUncertain("the sender ended while the mail was under way");
            publish(delivery);
        }
        return abandoned.size();
    }

    private void publish(EmailDelivery delivery) {
        deliveries.flush();
        outbox.append(OutgoingEvent.of(
                DeliveryEvent.TOPIC, delivery.id(), delivery.version(), DeliveryEvent.TYPE, delivery.event()));
    }
}

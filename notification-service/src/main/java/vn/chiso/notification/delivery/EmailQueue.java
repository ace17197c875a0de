package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.notification.delivery.smtp.Mail;
import vn.chiso.notification.delivery.smtp.SendOutcome;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.time.BusinessClock;

/** The steps of a delivery, each a transaction of its own: queue, claim, settle. */
@ApplicationScoped
public class EmailQueue {

    /** Left behind by a crash at the worst moment; few, as only one mail a sender is under way. */
    private static final int ABANDONED_AT_ONCE = 100;

    /** So that the transaction of a claim stays short, however many cannot go. */
    private static final int LOOKED_AT_ONCE = 50;

    private final DeliveryRepository deliveries;
    private final MailPreparation preparation;
    private final DeliveryAttempts attempts;
    private final Outbox outbox;
    private final DeliveryClock clock;
    private final DeliveryConfig config;
    private final String domain;

    EmailQueue(
            DeliveryRepository deliveries,
            MailPreparation preparation,
            DeliveryAttempts attempts,
            Outbox outbox,
            DeliverySettings settings) {
        this.attempts = attempts;
        this.deliveries = deliveries;
        this.preparation = preparation;
        this.outbox = outbox;
        this.clock = settings.clock();
        this.config = settings.delivery();
        this.domain = settings.domain();
    }

    /** Joins the transaction that marks the reminder as sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID queue(EmailOrder order) {
        return queueAll(List.of(order)).getFirst();
    }

    /** As {@link #queue}, for the many of a sweep. @return their ids, in the order of the orders */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> queueAll(List<EmailOrder> orders) {
        var now = clock.now();
        var business = clock.business();
        var queued = orders.stream().map(order -> queued(order, now, business)).toList();
        deliveries.insertAll(queued);
        return queued.stream().map(EmailDelivery::id).toList();
    }

    private EmailDelivery queued(EmailOrder order, Instant now, Instant business) {
        var delivery = new EmailDelivery(order, domain, now);
        var quiet = delivery.quiet(business);
        if (quiet.isPositive()) {
            delivery.readyFrom(now.plus(quiet));
        }
        return delivery;
    }

    @Transactional
    boolean isAnyDue() {
        return deliveries.isAnyDue(clock.now());
    }

    /** When this returns, SENDING is committed. Empty does not mean that nothing is due: what cannot go is passed over, a few at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Mail> claim() {
        var now = clock.now();
        for (int looked = 0; looked < LOOKED_AT_ONCE; looked++) {
            var due = deliveries.claimDue(now);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            var delivery = due.get();
            var quiet = clock.quiet(delivery);
            if (quiet.isPositive()) {
                delivery.waitUntil(now.plus(quiet));
                putOffAllQuiet(now);
                continue;
            }
            switch (preparation.prepare(delivery, now)) {
                case READY -> {
                    return Optional.of(delivery.mail());
                }
                case ENDED -> publish(delivery);
                case LATER -> deliveries.flush();
            }
        }
        return Optional.empty();
    }

    /** The mail server was away when they were ready, and now it is night: thousands at once. */
    private void putOffAllQuiet(Instant now) {
        for (var hours : deliveries.quietHoursOfDue(now)) {
            var quiet = clock.quiet(hours);
            if (quiet.isPositive()) {
                deliveries.putOff(hours, now, now.plus(quiet));
            }
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(Mail mail, SendOutcome outcome) {
        var delivery = deliveries.lock(mail.deliveryId());
        if (!delivery.awaitsOutcomeOf(mail.claim())) {
            return;
        }
        var now = clock.now();
        var startedAt = delivery.sendingSince();
        var answer = answerOf(outcome);
        switch (outcome) {
            case SendOutcome.Accepted accepted -> delivery.sent(now);
            case SendOutcome.Postponed postponed -> postpone(delivery, answer, now);
            case SendOutcome.Rejected rejected -> delivery.giveUp(answer);
            case SendOutcome.Unknown unknown -> delivery.becomeUncertain(answer);
        }
        attempts.record(delivery, startedAt, AttemptOutcome.of(outcome), answer, now);
        publish(delivery);
    }

    private static String answerOf(SendOutcome outcome) {
        var answer = switch (outcome) {
            case SendOutcome.Accepted(var said) -> said;
            case SendOutcome.Postponed(var said) -> said;
            case SendOutcome.Rejected(var said) -> said;
            case SendOutcome.Unknown(var said) -> said;
        };
        return StoredAnswer.of(answer);
    }

    private void postpone(EmailDelivery delivery, String answer, Instant now) {
        if (delivery.attempts() >= config.maxAttempts()) {
            delivery.giveUp(answer);
        } else {
            delivery.retryAt(now.plus(pauseAfter(delivery.attempts())), answer);
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

    /** What a withdrawn mail says is true again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revive(EmailDelivery delivery) {
        var business = clock.business();
        delivery.revive(LocalDate.ofInstant(business, BusinessClock.ZONE), clock.now());
        var quiet = delivery.quiet(business);
        if (quiet.isPositive()) {
            delivery.readyFrom(clock.now().plus(quiet));
        }
        publish(delivery);
    }

    /** What a sender left SENDING when it was killed: it is never sent again by itself. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int declareAbandonedUncertain() {
        var abandoned = deliveries.claimAbandoned(clock.now().minus(config.uncertainAfter()), ABANDONED_AT_ONCE);
        for (var id : abandoned) {
            var delivery = deliveries.lock(id);
            var startedAt = delivery.sendingSince();
            delivery.becomeUncertain("the sender ended while the mail was under way");
            attempts.record(delivery, startedAt, AttemptOutcome.UNKNOWN, "the sender ended", clock.now());
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

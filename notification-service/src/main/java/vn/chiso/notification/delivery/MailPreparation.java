package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.template.ReminderTexts;

/** What a claimed mail needs before it goes: that it still says something true, an address, and words. */
@ApplicationScoped
class MailPreparation {

    private static final Logger LOG = Logger.getLogger(MailPreparation.class);

    /** How long a change of an assignment takes at most, as a rule. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Pointless pointless;
    private final Readdressing readdressing;
    private final ReminderTexts texts;
    private final Event<MailLost> lost;

    MailPreparation(Pointless pointless, Readdressing readdressing, ReminderTexts texts, Event<MailLost> lost) {
        this.lost = lost;
        this.pointless = pointless;
        this.readdressing = readdressing;
        this.texts = texts;
    }

    /** What became of it. */
    enum Outcome {
        /** It is SENDING. */
        READY,
        /** It does not go at all, for the reason that it then bears. */
        ENDED,
        /** Whether it is to go can be said in a moment. */
        LATER
    }

    Outcome prepare(EmailDelivery delivery, Instant now) {
        var reason = pointless.why(delivery).or(() -> readdressing.readdress(delivery));
        if (reason.isPresent()) {
            return withdraw(delivery, reason.get(), now);
        }
        delivery.startSending(now);
        return delivery.isRendered() || render(delivery) ? Outcome.READY : Outcome.ENDED;
    }

    private Outcome withdraw(EmailDelivery delivery, String reason, Instant now) {
        if (!pointless.isCertain(delivery, reason)) {
            delivery.retryAt(now.plus(MOMENT), "work-changes");
            return Outcome.LATER;
        }
        delivery.withdraw(reason);
        switch (reason) {
            case Pointless.CONTACT_ENDED -> lost.fire(delivery.lost(Reason.NO_CONTACT));
            case Readdressing.NO_ADDRESS -> lost.fire(delivery.lost(Reason.NO_EMAIL));
            default -> LOG.debugf("Delivery %s is withdrawn: %s", delivery.id(), reason);
        }
        return Outcome.ENDED;
    }

    /** A mail that cannot be put into words is given up, so that it does not hold back those behind it. */
    private boolean render(EmailDelivery delivery) {
        try {
            delivery.keep(texts.render(delivery.content(), delivery.to().language()));
            return true;
        } catch (RuntimeException e) {
            // Whatever a template stumbles over; nothing else happens here.
            LOG.errorf(e, "Delivery %s cannot be rendered", delivery.id());
            delivery.giveUp("cannot be rendered: " + e);
            return false;
        }
    }
}

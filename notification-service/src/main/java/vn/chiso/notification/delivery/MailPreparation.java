package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.chiso.notification.template.ReminderTexts;

/** What a claimed mail needs before it goes: that it still says something true, and words. */
@ApplicationScoped
class MailPreparation {

    private static final Logger LOG = Logger.getLogger(MailPreparation.class);

    private final Pointless pointless;
    private final ReminderTexts texts;

    MailPreparation(Pointless pointless, ReminderTexts texts) {
        this.pointless = pointless;
        this.texts = texts;
    }

    /** Makes it SENDING; or false if it does not go at all, for the reason that it then bears. */
    boolean prepare(EmailDelivery delivery, Instant now) {
        var reason = pointless.why(delivery);
        if (reason.isPresent()) {
            delivery.withdraw(reason.get());
            return false;
        }
        delivery.startSending(now);
        return delivery.isRendered() || render(delivery);
    }

    /** A mail that cannot be put into words is given up, so that it does not hold back those behind it. */
    private boolean render(EmailDelivery delivery) {
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
}

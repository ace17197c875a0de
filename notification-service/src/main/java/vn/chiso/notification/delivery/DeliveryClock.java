package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import vn.chiso.notification.contact.QuietHours;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;

/** Attempts are timed by system time; whether a recipient sleeps is a question of business time. */
@ApplicationScoped
class DeliveryClock {

    private final SystemClock system;
    private final BusinessClock business;

    DeliveryClock(SystemClock system, BusinessClock business) {
        this.system = system;
        this.business = business;
    }

    Instant now() {
        return system.now();
    }

    /** How long a window lasts from now; zero outside it. */
    Duration quiet(QuietHours hours) {
        return hours.wait(business.now());
    }

    /** Asks the database where business time can be moved: once for many mails. */
    Instant business() {
        return business.now();
    }

    /** How long the recipient of a mail wants to hear nothing; zero if it may go. */
    Duration quiet(EmailDelivery delivery) {
        return delivery.quiet(business.now());
    }
}

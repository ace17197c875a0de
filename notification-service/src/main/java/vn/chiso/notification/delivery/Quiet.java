package vn.chiso.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import vn.chiso.notification.contact.QuietHours;

/** How a mail heeds the quiet hours of its recipient: a critical one not at all, any other once. */
@Embeddable
class Quiet {

    private boolean critical;

    @Column(name = "quiet_from")
    private LocalTime quietFrom;

    @Column(name = "quiet_to")
    private LocalTime quietTo;

    /** For the end of quiet hours. Only once, or they could hold back a mail for ever. */
    private boolean waited;

    protected Quiet() {}

    Quiet(boolean critical, QuietHours hours) {
        this.critical = critical;
        quietFrom = hours.from();
        quietTo = hours.to();
    }

    /** Zero if the mail may go. */
    Duration lasts(Instant business) {
        return critical || waited || quietFrom == null
                ? Duration.ZERO
                : new QuietHours(quietFrom, quietTo).wait(business);
    }

    Quiet anew() {
        return new Quiet(critical, new QuietHours(quietFrom, quietTo));
    }

    void heed() {
        waited = true;
    }
}

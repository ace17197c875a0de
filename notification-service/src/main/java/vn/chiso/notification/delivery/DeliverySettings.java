package vn.chiso.notification.delivery;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.chiso.notification.delivery.smtp.SmtpConfig;

/** The settings of sending, checked together when the service starts. */
@ApplicationScoped
@Startup
class DeliverySettings {

    /** What a mail waits for once it is SENDING: MAIL, RCPT, DATA, the final dot, and RSET after a fault (RFC 5321). */
    private static final int ANSWERS = 5;

    private final DeliveryConfig delivery;
    private final SmtpConfig smtp;
    private final DeliveryClock clock;

    DeliverySettings(DeliveryConfig delivery, SmtpConfig smtp, DeliveryClock clock) {
        this.clock = clock;
        this.delivery = delivery;
        this.smtp = smtp;
        var dialogue = smtp.readTimeout().plus(smtp.writeTimeout()).multipliedBy(ANSWERS);
        refuseShorter(delivery.uncertainAfter(), dialogue);
    }

    /** Else a mail that is merely slow would be declared uncertain, and might be sent again. */
    private static void refuseShorter(Duration uncertainAfter, Duration dialogue) {
        if (uncertainAfter.compareTo(dialogue) <= 0) {
            throw new IllegalStateException("chiso.delivery.uncertain-after (" + uncertainAfter
                    + ") must exceed the time-outs of one SMTP dialogue (" + dialogue + ")");
        }
    }

    DeliveryClock clock() {
        return clock;
    }

    DeliveryConfig delivery() {
        return delivery;
    }

    /** Of the sender's address: the right-hand side of our Message-IDs. */
    String domain() {
        return smtp.from().substring(smtp.from().indexOf('@') + 1);
    }
}

package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.TrackedAssignment;

/** Tells operators that somebody was not reminded: a log line each. The alert is on what stands in the ledger. */
@ApplicationScoped
class UndeliverableAlarm {

    private static final Logger LOG = Logger.getLogger(UndeliverableAlarm.class);

    private static String describe(Rung rung) {
        return rung.offsetDays() == null
                ? rung.kind().name()
                : String.format(Locale.ROOT, "%+d days", rung.offsetDays());
    }

    void raise(TrackedAssignment assignment, Rung rung, Target target, Reason reason) {
        LOG.warnf(
                "Reminder undeliverable: %s of %s cannot be reminded of assignment %s (%s), %s",
                target.position(), assignment.unitCode(), assignment.id(), describe(rung), reason.code());
    }
}

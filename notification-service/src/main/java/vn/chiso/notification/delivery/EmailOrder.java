package vn.chiso.notification.delivery;

import java.util.UUID;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.template.ReminderContent;

/**
 * A reminder to be sent by e-mail.
 *
 * @param offsetDays the rung, as days after the due date; null where a person urged
 * @param critical passes quiet hours
 * @param ownerUnitId whose coordinators look after the delivery
 */
public record EmailOrder(
        Addressee to,
        UUID assignmentId,
        UUID rungId,
        Integer offsetDays,
        UUID ownerUnitId,
        boolean critical,
        ReminderContent content) {}

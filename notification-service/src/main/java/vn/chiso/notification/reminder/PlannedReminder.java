package vn.chiso.notification.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.policy.Channel;

/**
 * A rung that will be sent, as things are now.
 *
 * @param sendsOn the business date of sending: the rung's day, or today if that has passed
 * @param recipients each with the channels by which he can be reached
 * @param vacantPositions those that nobody holds yet
 */
record PlannedReminder(
        UUID rungId,
        LocalDate sendsOn,
        UUID assignmentId,
        String title,
        ReminderResponse.Unit unit,
        LocalDate dueDate,
        int offsetDays,
        List<PlannedRecipient> recipients,
        List<Position> vacantPositions) {

    record PlannedRecipient(UUID contactId, String name, Position position, List<Channel> channels) {}
}

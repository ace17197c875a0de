package vn.chiso.notification.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.calendar.DayCount;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;

/**
 * A rung that will be sent, as things are now.
 *
 * @param firesOn the day of the rung
 * @param sendsOn the business date of sending: the rung's day, or today if that has passed
 * @param provisional its day may move when the calendar of a year arrives
 * @param recipients each with the channels by which he can be reached
 * @param vacantPositions those that nobody holds yet
 */
record PlannedReminder(
        UUID rungId,
        LocalDate firesOn,
        LocalDate sendsOn,
        UUID assignmentId,
        String title,
        ReminderResponse.Unit unit,
        LocalDate dueDate,
        Integer offsetDays,
        DayCount days,
        boolean provisional,
        List<PlannedRecipient> recipients,
        List<Position> vacantPositions) {

    record PlannedRecipient(UUID contactId, String name, Position position, List<Channel> channels) {}
}

package vn.chiso.notification.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.notification.calendar.DayCount;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.RungKind;

/**
 * A rung that will be sent, as things are now.
 *
 * @param rungId absent for one that a rule will lay out
 * @param rule code of the rule that will lay it out, absent if it is laid out already
 * @param firesOn the day of the rung
 * @param sendsOn the business date of sending: the rung's day, or today if that has passed
 * @param provisional its day may move when the calendar of a year arrives
 * @param recipients each with the channels by which he will be reminded
 * @param vacantPositions those that nobody holds yet, neither there nor above where the position climbs
 */
record PlannedReminder(
        UUID rungId,
        RungKind kind,
        String rule,
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

    /** @param mutedChannels by which he wants no routine reminders, so that this one will be skipped there */
    record PlannedRecipient(
            UUID contactId, String name, Position position, List<Channel> channels, List<Channel> mutedChannels) {

        /** The same person by further channels. */
        PlannedRecipient plus(PlannedRecipient more) {
            return new PlannedRecipient(
                    contactId,
                    name,
                    position,
                    Stream.concat(channels.stream(), more.channels.stream()).toList(),
                    Stream.concat(mutedChannels.stream(), more.mutedChannels.stream())
                            .toList());
        }
    }
}

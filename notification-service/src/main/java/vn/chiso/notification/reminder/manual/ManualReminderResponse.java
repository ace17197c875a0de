package vn.chiso.notification.reminder.manual;

import java.time.Instant;
import java.util.UUID;

/**
 * An urging that was carried out.
 *
 * @param id of the rung: {@code GET /reminders} has the recipients
 * @param number the how-manieth of the assignment that reached somebody
 * @param reminders how many went out, one a recipient and channel; 0 if nobody could be reached: then it does not count
 * @param nextAt system time from which the assignment can be urged again: at once if nobody was reached
 */
record ManualReminderResponse(UUID id, UUID assignmentId, long number, int reminders, Instant nextAt) {}

package vn.chiso.notification.reminder.manual;

import java.time.Instant;
import java.util.UUID;

/**
 * An urging that was carried out.
 *
 * @param id of the rung: {@code GET /reminders} has the recipients
 * @param number the how-manieth of the assignment
 * @param reminders how many went out, one a recipient and channel
 * @param nextAt system time from which the assignment can be urged again
 */
record ManualReminderResponse(UUID id, UUID assignmentId, long number, int reminders, Instant nextAt) {}

package vn.chiso.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.RungState;
import vn.chiso.notification.policy.Channel;

/**
 * One line of the ledger or, for a rung about which nothing is to be told of single recipients, the rung.
 *
 * @param id of the ledger line, else of the rung
 * @param position absent if the line stands for a rung
 * @param recipient absent where nobody holds the position
 * @param state of the line (SENT, UNDELIVERABLE, REACHED_LATER), else of the rung
 * @param at business time of that state, absent while OPEN
 */
record ReminderResponse(
        UUID id,
        UUID assignmentId,
        String title,
        ReminderResponse.Unit unit,
        ReminderResponse.LadderRung rung,
        Position position,
        ReminderResponse.Recipient recipient,
        Channel channel,
        String state,
        Reason reason,
        Instant at,
        UUID inboxMessageId,
        UUID deliveryId) {

    record Unit(UUID id, String code, String name) {}

    /** @param offsetDays calendar days after the due date */
    record LadderRung(UUID id, int offsetDays, LocalDate dueDate, LocalDate firesOn, RungState state, Reason reason) {}

    record Recipient(UUID contactId, String name) {}
}

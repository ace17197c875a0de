package vn.chiso.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.notification.calendar.DayCount;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.RungKind;
import vn.chiso.notification.ladder.RungState;

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

    /**
     * @param offsetDays days after the due date; absent where a person urged
     * @param provisional its day may move when the calendar of a year arrives
     * @param policyVersion by which it was laid out
     * @param requestedBy who urged
     */
    record LadderRung(
            UUID id,
            RungKind kind,
            Integer offsetDays,
            DayCount days,
            LocalDate dueDate,
            LocalDate firesOn,
            boolean provisional,
            RungState state,
            Reason reason,
            UUID policyId,
            Long policyVersion,
            String requestedBy,
            String note) {}

    record Recipient(UUID contactId, String name) {}
}

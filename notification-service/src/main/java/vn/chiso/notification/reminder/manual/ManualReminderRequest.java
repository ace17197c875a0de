package vn.chiso.notification.reminder.manual;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.contact.channel.Offered;

/**
 * That somebody is urged by hand.
 *
 * @param positions officer and head of the performing unit unless given
 * @param channels all unless given
 * @param note the coordinator's own words
 */
record ManualReminderRequest(
        @NotNull UUID assignmentId,
        @Size(min = 1) Set<@NotNull Position> positions,
        @Size(min = 1) Set<@NotNull @Offered Channel> channels,
        @Size(max = 1000) String note) {

    /** @param offered all that there are */
    Set<Channel> channelsOr(Set<Channel> offered) {
        return channels == null ? offered : channels;
    }

    ManualReminderRequest {
        positions = positions == null ? Set.of(Position.OFFICER, Position.UNIT_HEAD) : positions;
        note = note == null || note.isBlank() ? null : note.strip();
    }
}

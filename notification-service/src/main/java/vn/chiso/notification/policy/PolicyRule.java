package vn.chiso.notification.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.contact.channel.Offered;

/**
 * What is done about work that nobody touches or a reminder that nobody acknowledges. A reminder is no activity and acknowledges
 * nothing, and rules that watch each other in a circle are refused: so no rule can set off itself.
 *
 * @param code by which another rule can watch this one
 * @param afterDays calendar days of silence
 * @param watches for UNACKNOWLEDGED: the rule whose reminders are watched, the ladder's unless given
 * @param atMost for INACTIVE: how often in one silence, every so many days; once unless given
 * @param urgency MANDATORY unless given
 */
public record PolicyRule(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60)
        String code,

        @NotNull Trigger trigger,
        @NotNull @Min(1) @Max(365) Integer afterDays,
        String watches,
        @Min(1) @Max(10) Integer atMost,
        @NotEmpty Set<@NotNull Position> positions,
        @NotEmpty Set<@NotNull @Offered Channel> channels,
        Urgency urgency) {

    /** What sets a rule off. */
    public enum Trigger {
        /** Nothing was changed of an open assignment. */
        INACTIVE,
        /** Nobody acknowledged a reminder that was sent. */
        UNACKNOWLEDGED
    }

    public PolicyRule {
        atMost = atMost == null ? 1 : atMost;
        urgency = urgency == null ? Urgency.MANDATORY : urgency;
    }
}

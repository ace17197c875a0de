package vn.chiso.notification.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.notification.calendar.DayCount;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.contact.channel.Offered;

/**
 * One rung of a ladder.
 *
 * @param offsetDays days after the due date; negative before it
 * @param positions whom it reminds; STANDING_OFFICE and LEADERSHIP, where vacant, in the nearest unit above that has somebody
 * @param days which days the offset counts, calendar days unless given
 * @param misfire what is done when its day passed without a sweep; only the latest rung is sent unless given
 * @param urgency ROUTINE before the due date and MANDATORY from it on, unless given
 */
public record PolicyRung(
        @NotNull @Min(-365) @Max(365) Integer offsetDays,
        @NotEmpty Set<@NotNull Position> positions,
        @NotEmpty Set<@NotNull @Offered Channel> channels,
        DayCount days,
        @Valid Misfire misfire,
        Urgency urgency) {

    public PolicyRung {
        positions = sorted(positions);
        channels = sorted(channels);
        days = days == null ? DayCount.CALENDAR : days;
        misfire = misfire == null ? Misfire.LATEST : misfire;
        urgency = urgency == null ? usual(offsetDays) : urgency;
    }

    /** A rung with nothing said beyond whom it reminds when. */
    public PolicyRung(Integer offsetDays, Set<Position> positions, Set<Channel> channels) {
        this(offsetDays, positions, channels, null, null, null);
    }

    /** The same for some of those whom it reminds. */
    public PolicyRung only(Set<Position> some) {
        return new PolicyRung(offsetDays, some, channels, days, misfire, urgency);
    }

    private static Urgency usual(Integer offsetDays) {
        return offsetDays == null || offsetDays < 0 ? Urgency.ROUTINE : Urgency.MANDATORY;
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> values) {
        return values == null ? null : Collections.unmodifiableSet(new TreeSet<>(values));
    }
}

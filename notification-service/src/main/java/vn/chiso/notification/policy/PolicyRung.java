package vn.chiso.notification.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.notification.contact.Position;

/**
 * One rung of a ladder.
 *
 * @param offsetDays calendar days after the due date; negative before it
 * @param positions whom it reminds
 */
public record PolicyRung(
        @NotNull @Min(-365) @Max(365) Integer offsetDays,
        @NotEmpty Set<@NotNull Position> positions,
        @NotEmpty Set<@NotNull Channel> channels) {

    public PolicyRung {
        positions = sorted(positions);
        channels = sorted(channels);
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> values) {
        return values == null ? null : Collections.unmodifiableSet(new TreeSet<>(values));
    }
}

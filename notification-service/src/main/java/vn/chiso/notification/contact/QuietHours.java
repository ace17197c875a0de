package vn.chiso.notification.contact;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.time.BusinessClock;

/**
 * When a person wants to hear nothing, in local time of Asia/Ho_Chi_Minh. A window that ends before it begins spans midnight;
 * one that ends where it begins is empty.
 */
public record QuietHours(
        // Said in full, because the usual example of a local time is no text in YAML.
        @NotNull @Schema(implementation = String.class, format = "local-time")
        LocalTime from,

        @NotNull @Schema(implementation = String.class, format = "local-time")
        LocalTime to) {

    /** A longer window would mute what cannot be muted. */
    static final Duration LONGEST = Duration.ofHours(14);

    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** True if it would mute what cannot be muted. */
    public boolean lastsTooLong() {
        var length = Duration.between(from, to);
        return (length.isNegative() ? length.plusDays(1) : length).compareTo(LONGEST) > 0;
    }

    /** How long to wait from a moment of business time; zero outside the window. */
    public Duration wait(Instant now) {
        var local = now.atZone(BusinessClock.ZONE);
        if (!holds(local.toLocalTime())) {
            return Duration.ZERO;
        }
        var end = local.with(to);
        return Duration.between(local, end.isAfter(local) ? end : end.plusDays(1));
    }

    private boolean holds(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}

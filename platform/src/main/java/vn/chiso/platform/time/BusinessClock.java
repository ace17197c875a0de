package vn.chiso.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Business time, which decides deadlines, reminders, locks and every "as of today": system time plus an offset that the
 * service persists. The offset is always zero unless {@code chiso.clock.adjustable} is true.
 */
@ApplicationScoped
public class BusinessClock {

    /** The zone of every date in the domain. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final SystemClock system;
    private final ClockOffset offset;
    private final boolean adjustable;

    BusinessClock(
            SystemClock system,
            ClockOffset offset,
            @ConfigProperty(name = "chiso.clock.adjustable") boolean adjustable) {
        this.system = system;
        this.offset = offset;
        this.adjustable = adjustable;
    }

    public Instant now() {
        return adjustable ? system.now().plus(offset.read()) : system.now();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    boolean isAdjustable() {
        return adjustable;
    }

    Duration offset() {
        return adjustable ? offset.read() : Duration.ZERO;
    }

    /**
     * Sets business time; it goes on from there, also after a restart.
     *
     * @throws IllegalArgumentException if no calendar of ours reaches so far
     */
    void set(Instant now) {
        if (now.isBefore(EARLIEST) || now.isAfter(LATEST)) {
            throw new IllegalArgumentException("Not between " + EARLIEST + " and " + LATEST + ": " + now);
        }
        if (!adjustable) {
            throw new IllegalStateException("chiso.clock.adjustable is false");
        }
        offset.write(Duration.between(system.now(), now));
    }
}

package vn.chiso.notification.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What becomes of a rung whose day passed while nobody swept. Whatever is not sent is recorded as skipped with the reason.
 *
 * @param untilDays for SEND_LATE only: how many calendar days after its day it is still sent
 */
public record Misfire(@NotNull Rule rule, @Min(1) @Max(365) Integer untilDays) {

    public static final Misfire LATEST = new Misfire(Rule.LATEST_ONLY, null);

    /** The kinds of it. */
    public enum Rule {
        /** Of several rungs that are due only the latest is sent, however late. */
        LATEST_ONLY,
        /** Sent even beside later rungs, until so many days after its day. */
        SEND_LATE,
        /** Sent on its day or not at all. */
        SKIP
    }

    public boolean latestOnly() {
        return rule != Rule.SEND_LATE;
    }

    /** The last day on which a rung of the given day may be sent; empty if there is none. */
    public Optional<LocalDate> sendUntil(LocalDate firesOn) {
        return switch (rule) {
            case LATEST_ONLY -> Optional.empty();
            case SEND_LATE -> Optional.of(firesOn.plusDays(untilDays));
            case SKIP -> Optional.of(firesOn);
        };
    }
}

package vn.chiso.notification.webhook.sending;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date of which only the newest form is understood. */
final class RetryAfter {

    /** More digits are no pause that anybody means. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    /** Null if there is none, or it makes no sense: then our own pauses hold. */
    static Duration parse(String header, Instant now) {
        if (header == null) {
            return null;
        }
        var text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            var pause = Duration.between(now, DATE.parse(text, Instant::from));
            return pause.isNegative() ? null : pause;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

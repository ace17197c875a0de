package vn.chiso.notification.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;

/**
 * How mails of a time fared.
 *
 * @param from system time from which they could go
 * @param to system time, exclusive
 * @param total all mails that could go in that time, without those withdrawn
 * @param states how many are in each state
 * @param within10Seconds how many the mail server took over within ten seconds of that
 * @param shareWithin10Seconds of the total, four digits; absent without mails
 */
record StatisticsResponse(
        Instant from,
        Instant to,
        long total,
        Map<DeliveryState, Long> states,
        long within10Seconds,
        long within60Seconds,
        BigDecimal shareWithin10Seconds,
        BigDecimal shareWithin60Seconds) {

    private static final int DIGITS = 4;

    static BigDecimal share(long part, long total) {
        return total == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(total), DIGITS, RoundingMode.DOWN);
    }
}

package vn.chiso.notification.delivery.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import vn.chiso.notification.delivery.DeliveryState;

/**
 * How mails of a time fared.
 *
 * @param from system time from which they could go
 * @param to system time, exclusive
 * @param total all mails that could go in that time, without those withdrawn
 * @param states how many are in each state
 * @param within10Seconds how many the mail server took over within ten seconds of that
 * @param decided10Seconds how many were taken over, or have had ten seconds: of the others it is not known yet
 * @param shareWithin10Seconds of those decided, four digits, rounded down; absent where there is none
 */
public record StatisticsResponse(
        Instant from,
        Instant to,
        long total,
        Map<DeliveryState, Long> states,
        long within10Seconds,
        long within60Seconds,
        long decided10Seconds,
        long decided60Seconds,
        BigDecimal shareWithin10Seconds,
        BigDecimal shareWithin60Seconds) {

    static StatisticsResponse of(Instant from, Instant to, List<TakeOver.Count> counts) {
        var states = new TreeMap<DeliveryState, Long>();
        counts.forEach(count -> states.put(count.state(), count.mails()));
        long within10 = sum(counts, TakeOver.Count::withinSoon);
        long within60 = sum(counts, TakeOver.Count::withinLatest);
        long decided10 = sum(counts, TakeOver.Count::decidedSoon);
        long decided60 = sum(counts, TakeOver.Count::decidedLatest);
        var total = counts.stream()
                .filter(count -> count.state() != DeliveryState.WITHDRAWN)
                .mapToLong(TakeOver.Count::mails)
                .sum();
        return new StatisticsResponse(
                from,
                to,
                total,
                states,
                within10,
                within60,
                decided10,
                decided60,
                TakeOver.share(within10, decided10),
                TakeOver.share(within60, decided60));
    }

    private static long sum(List<TakeOver.Count> counts, ToLongFunction<TakeOver.Count> what) {
        return counts.stream().mapToLong(what).sum();
    }
}

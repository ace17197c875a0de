package vn.chiso.bench.lag;

import java.util.List;
import java.util.Map;
import vn.chiso.bench.Figure;
import vn.chiso.bench.load.Tail;

/** A line for each pair of a topic and a consumer. */
final class LagFigures {

    private static final double MOST_SECONDS = 1;

    private LagFigures() {}

    /**
     * @param pairs all that there are
     * @param written how many events of each topic that had any
     * @param lags seconds, of those that were taken
     */
    static List<Figure> of(List<String> pairs, Map<String, Long> written, Map<String, List<Double>> lags) {
        return pairs.stream()
                .map(pair -> figure(
                        pair,
                        written.getOrDefault(Consumed.topic(pair), 0L),
                        lags.getOrDefault(pair, List.of()).stream().sorted().toList()))
                .toList();
    }

    private static Figure figure(String pair, long written, List<Double> sorted) {
        if (written == 0) {
            return Figure.reported("event lag, " + pair + ": no event, not measured", 0, "");
        }
        int taken = sorted.size();
        if (taken < written) {
            double longest = sorted.isEmpty() ? 0 : sorted.getLast();
            return Figure.atMost(
                            "event lag, %s: only %d of %d taken, max".formatted(pair, taken, written),
                            longest,
                            "s",
                            MOST_SECONDS)
                    .missed();
        }
        var tail = Tail.of(taken);
        var count = tail == Tail.P99 ? " (" + taken + ")" : "";
        return Figure.atMost(
                        "event lag %s, %s%s".formatted(tail.label(taken), pair, count),
                        // Of fewer than a hundred it is the longest.
                        at(0.99, sorted),
                        "s",
                        MOST_SECONDS)
                .beside("p50", at(0.5, sorted));
    }

    private static double at(double share, List<Double> sorted) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}

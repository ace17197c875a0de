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
     * @param lags seconds, of those that had an event
     */
    static List<Figure> of(List<String> pairs, Map<String, List<Double>> lags) {
        return pairs.stream()
                .map(pair -> lags.containsKey(pair)
                        ? figure(pair, lags.get(pair).stream().sorted().toList())
                        : Figure.reported("event lag, " + pair + ": no event, not measured", 0, ""))
                .toList();
    }

    private static Figure figure(String pair, List<Double> sorted) {
        var tail = Tail.of(sorted.size());
        var label = tail.label(sorted.size());
        return switch (tail) {
            case P99 ->
                Figure.atMost(
                                "event lag %s, %s (%d)".formatted(label, pair, sorted.size()),
                                at(0.99, sorted),
                                "s",
                                MOST_SECONDS)
                        .beside("p50", at(0.5, sorted));
            case MAXIMUM ->
                Figure.atMost("event lag %s, %s".formatted(label, pair), sorted.getLast(), "s", MOST_SECONDS)
                        .beside("p50", at(0.5, sorted));
        };
    }

    private static double at(double share, List<Double> sorted) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}

package vn.chiso.bench.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.bench.Timing;
import vn.chiso.bench.load.ConstantRate;
import vn.chiso.bench.load.HttpCall;
import vn.chiso.bench.load.Latency;
import vn.chiso.bench.load.Saturation;
import vn.chiso.bench.load.WarmUp;

/** The same request by each way in turn, in the opposite order every other time, because cores and caches are shared. */
record Contest(Map<String, Integer> ways, Supplier<String> token, Timing timing, Duration each) {

    private static final int CLIENTS = 16;

    /** @return the median rate of each way */
    Map<String, Double> saturated(HttpCall call) {
        // The service and the gateway are compiled while they run, and through the gateway both of them work.
        new WarmUp(timing.warmUp())
                .of(window -> new Saturation(CLIENTS, window).perSecond(to(ways.get(GatewayBench.OURS), call)));
        return medians(port -> new Saturation(CLIENTS, each).perSecond(to(port, call)));
    }

    /** @return what each way took at that rate, all runs together */
    Map<String, Latency> at(double perSecond, HttpCall call) {
        var rate = new ConstantRate(perSecond, CLIENTS, Duration.ofSeconds(1), each);
        Map<String, List<Latency>> all = new TreeMap<>();
        inTurn(way -> all.computeIfAbsent(way, _ -> new ArrayList<>()).add(rate.of(to(ways.get(way), call))));
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, way -> Latency.of(way.getValue())));
    }

    /** A token may end before all has been measured. */
    private HttpCall to(int port, HttpCall call) {
        return call.at(port).with("Authorization", "Bearer " + token.get());
    }

    private Map<String, Double> medians(ToDoubleFunction<Integer> measure) {
        Map<String, List<Double>> all = new TreeMap<>();
        inTurn(way -> all.computeIfAbsent(way, _ -> new ArrayList<>()).add(measure.applyAsDouble(ways.get(way))));
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, way -> median(way.getValue())));
    }

    private void inTurn(Consumer<String> measure) {
        List<String> order = new ArrayList<>(ways.keySet());
        IntStream.range(0, timing.runs()).forEach(_ -> {
            order.forEach(measure);
            Collections.reverse(order);
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

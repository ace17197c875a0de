package vn.chiso.bench.load;

import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** How long requests took, in milliseconds. */
public record Latency(Histogram nanos) {

    /** All of them together. */
    public static Latency of(List<Latency> parts) {
        var all = new Histogram(3);
        parts.forEach(part -> all.add(part.nanos));
        return new Latency(all);
    }

    /** Of what somebody else has measured. */
    public static Latency ofMicros(LongStream micros) {
        var all = new Histogram(3);
        micros.forEach(time -> all.recordValue(time * 1_000));
        return new Latency(all);
    }

    public long count() {
        return nanos.getTotalCount();
    }

    public double p50() {
        return nanos.getValueAtPercentile(50) / 1e6;
    }

    public double p99() {
        return nanos.getValueAtPercentile(99) / 1e6;
    }

    /** What a {@link Tail} shows. */
    public double at(Tail tail) {
        return switch (tail) {
            case P99 -> p99();
            case MAXIMUM -> nanos.getMaxValue() / 1e6;
        };
    }
}

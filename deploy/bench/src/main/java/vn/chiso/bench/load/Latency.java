package vn.chiso.bench.load;

import java.util.List;
import org.HdrHistogram.Histogram;
import vn.chiso.bench.Figure;

/** How long requests took, in milliseconds. */
public record Latency(Histogram nanos) {

    /** All of them together. */
    public static Latency of(List<Latency> parts) {
        var all = new Histogram(3);
        parts.forEach(part -> all.add(part.nanos));
        return new Latency(all);
    }

    public double p50() {
        return nanos.getValueAtPercentile(50) / 1e6;
    }

    public double p99() {
        return nanos.getValueAtPercentile(99) / 1e6;
    }

    /** The 99th percentile, beside the median. */
    public Figure figure(double perSecond) {
        return Figure.reported("  at %.0f/s: p99".formatted(perSecond), p99(), "ms")
                .beside("p50", p50());
    }
}

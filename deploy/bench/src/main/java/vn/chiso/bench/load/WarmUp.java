package vn.chiso.bench.load;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * Warm is what more of the same makes no faster. The JVMs are compiled while they are asked, on two cores for minutes, and how many
 * depends on the hour.
 *
 * @param window of one look at the rate
 */
public record WarmUp(Duration window) {

    /** Rates here go up and down by as much. */
    private static final double FASTER = 1.05;

    private static final int MOST_WINDOWS = 6;

    /** @param rate measures for so long */
    public void of(ToDoubleFunction<Duration> rate) {
        double best = rate.applyAsDouble(window);
        for (int windows = 1; windows < MOST_WINDOWS; windows++) {
            double next = rate.applyAsDouble(window);
            if (next < best * FASTER) {
                return;
            }
            best = next;
        }
    }
}

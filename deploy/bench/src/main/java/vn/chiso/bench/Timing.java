package vn.chiso.bench;

import java.time.Duration;
import java.util.Arrays;

/** How long something takes once it is warm: the median of some runs. */
public record Timing(Duration warmUp, int runs) {

    /** @return seconds */
    public double median(Runnable work) {
        long warm = System.nanoTime() + warmUp.toNanos();
        do {
            work.run();
        } while (System.nanoTime() < warm);
        var took = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[runs / 2] / 1e9;
    }
}

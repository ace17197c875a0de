package vn.chiso.bench.load;

import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** How the moments follow each other at which one of several clients sends. */
public enum Gaps {
    /** All clients together send evenly. */
    EVEN,
    /** Each client by itself, as pgbench has it: some wait for one another, as the requests of people do. The same in every run. */
    EXPONENTIAL;

    /**
     * @param step nanoseconds, the mean between two moments of all clients together
     * @return nanoseconds since the beginning, one moment after the other
     */
    LongSupplier moments(double step, int client, int clients) {
        return switch (this) {
            case EVEN -> even(step, client, clients);
            case EXPONENTIAL -> exponential(step * clients, client);
        };
    }

    private static LongSupplier even(double step, int client, int clients) {
        var next = new long[] {client};
        return () -> {
            long moment = (long) (next[0] * step);
            next[0] += clients;
            return moment;
        };
    }

    private static LongSupplier exponential(double mean, int client) {
        var random = new SplittableRandom(client);
        var last = new double[1];
        return () -> {
            last[0] += mean * random.nextExponential();
            return (long) last[0];
        };
    }
}

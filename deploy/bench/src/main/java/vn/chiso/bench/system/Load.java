package vn.chiso.bench.system;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** As many requests as some clients can make, one after the other each. */
record Load(Duration warmUp, Duration duration) {

    /** As many as pgbench has, so that both are held up alike. */
    static final int CLIENTS = 4;

    double perSecond(Runnable request) {
        count(request, warmUp);
        long start = System.nanoTime();
        int made = count(request, duration);
        return made / ((System.nanoTime() - start) / 1e9);
    }

    private static int count(Runnable request, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var counts = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> repeated(request, end), threads))
                    .toList();
            return counts.stream().mapToInt(CompletableFuture::join).sum();
        }
    }

    private static int repeated(Runnable request, long end) {
        int made = 0;
        do {
            request.run();
            made++;
        } while (System.nanoTime() < end);
        return made;
    }
}

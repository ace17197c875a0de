package vn.chiso.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Requests at fixed moments, whether or not those before are answered by then: each counts from the moment at which it should
 * have been sent, so that a pause of the service is in the time of all that it held up.
 *
 * @param perSecond of all clients together
 */
public record ConstantRate(double perSecond, int clients, Duration warmUp, Duration duration, Gaps gaps) {

    private static final int DIGITS = 3;

    public ConstantRate(double perSecond, int clients, Duration warmUp, Duration duration) {
        this(perSecond, clients, warmUp, duration, Gaps.EVEN);
    }

    /** The same request every time. */
    public Latency of(HttpCall call) {
        var bytes = call.bytes();
        return of(call.port(), call, () -> bytes);
    }

    /**
     * Another request every time.
     *
     * @param model of all of them: where they go and how they have to be answered
     */
    public Latency of(HttpCall model, Supplier<HttpCall> calls) {
        return of(model.port(), model, () -> calls.get().bytes());
    }

    /** Something else than requests, on as many threads. */
    public Latency of(Runnable work) {
        long start = soon();
        return together(new Clients(clients).each(client -> {
            try {
                return one(start, client, () -> work::run);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private Latency of(int port, HttpCall call, Supplier<byte[]> requests) {
        long start = soon();
        return together(new Clients(clients)
                .each(
                        port,
                        (client, wire) -> one(start, client, () -> {
                            var request = requests.get();
                            return () -> Clients.require(call, wire.exchange(request));
                        })));
    }

    /** When every thread is there. */
    private static long soon() {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
    }

    private static Latency together(List<Histogram> parts) {
        return Latency.of(parts.stream().map(Latency::new).toList());
    }

    private interface Sending {
        void send() throws IOException;
    }

    /** @param prepared makes what is sent next, before its moment */
    private Histogram one(long start, int client, Supplier<Sending> prepared) throws IOException {
        var times = new Histogram(DIGITS);
        long counted = start + warmUp.toNanos();
        long end = counted + duration.toNanos();
        var moments = gaps.moments(1e9 / perSecond, client, clients);
        for (long intended = start + moments.getAsLong(); intended < end; intended = start + moments.getAsLong()) {
            var next = prepared.get();
            for (long wait = intended - System.nanoTime(); wait > 0; wait = intended - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            next.send();
            if (intended >= counted) {
                times.recordValue(System.nanoTime() - intended);
            }
        }
        return times;
    }
}

package vn.chiso.bench.lag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import vn.chiso.local.client.Gateway;

/** About twenty-eight requests a second through the gateway, of each kind that others hear of, at fixed moments. */
final class SteadyWrites {

    private static final long EVERY_MILLIS = 500;
    /** Several requests, and events of several kinds. */
    private static final long PLAN_EVERY_MILLIS = 2_000;

    private final List<IntConsumer> often;
    private final WorkWrites work;
    private final AtomicInteger made = new AtomicInteger();

    SteadyWrites(Gateway gateway, MappedSets mapped) {
        var catalogue = new CatalogueWrites(gateway, mapped);
        this.work = new WorkWrites(gateway);
        this.often = List.of(
                catalogue::unit,
                catalogue::unitGroup,
                catalogue::indicator,
                catalogue::calendar,
                catalogue::regulation,
                catalogue::criteriaSet,
                catalogue::mapping,
                work::result);
    }

    /** @return how many were made */
    int during(Duration time) {
        // One that is slow holds up none of another kind.
        try (var threads = Executors.newScheduledThreadPool(often.size() + 1)) {
            List<ScheduledFuture<?>> writes = new ArrayList<>();
            for (int i = 0; i < often.size(); i++) {
                var write = often.get(i);
                writes.add(threads.scheduleAtFixedRate(
                        () -> write.accept(made.incrementAndGet()),
                        i * EVERY_MILLIS / often.size(),
                        EVERY_MILLIS,
                        TimeUnit.MILLISECONDS));
            }
            writes.add(threads.scheduleAtFixedRate(
                    () -> work.plan(made.incrementAndGet()), 0, PLAN_EVERY_MILLIS, TimeUnit.MILLISECONDS));
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            for (var write : writes) {
                if (write.isDone()) {
                    throw new IllegalStateException("A write failed", write.exceptionNow());
                }
                write.cancel(false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return made.get();
    }
}

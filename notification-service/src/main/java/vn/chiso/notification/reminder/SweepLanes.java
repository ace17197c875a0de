package vn.chiso.notification.reminder;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.time.BusinessClock;

/**
 * Settles batch after batch until nothing is due. While one transaction waits for the database another puts messages into words: so a
 * replica has several under way, which are to each other what replicas are.
 */
@ApplicationScoped
class SweepLanes {

    private final SweepBatch batches;
    private final BusinessClock clock;
    private final ExecutorService threads;
    private final int batchSize;
    private final int lanes;

    SweepLanes(
            SweepBatch batches,
            BusinessClock clock,
            @VirtualThreads ExecutorService threads,
            @ConfigProperty(name = "chiso.sweep.batch") int batchSize,
            @ConfigProperty(name = "chiso.sweep.lanes") int lanes) {
        this.batches = batches;
        this.clock = clock;
        this.threads = threads;
        this.batchSize = batchSize;
        this.lanes = lanes;
    }

    /** @param failure null unless a lane ended before its time */
    record Swept(SweepOutcome outcome, RuntimeException failure) {

        private Swept plus(Swept other) {
            return new Swept(outcome.plus(other.outcome), failure == null ? other.failure : failure);
        }
    }

    Swept run() {
        var first = lane(1);
        if (first.failure() != null || first.outcome().due() < batchSize) {
            return first;
        }
        var others = Stream.generate(() -> CompletableFuture.supplyAsync(() -> lane(Integer.MAX_VALUE), threads))
                .limit(lanes - 1L)
                .toList();
        return Stream.concat(Stream.of(lane(Integer.MAX_VALUE)), others.stream().map(CompletableFuture::join))
                .reduce(first, Swept::plus);
    }

    /** Nothing if another replica works on it. */
    SweepOutcome only(UUID assignment) {
        return batches.only(assignment, clock.now()).orElse(SweepOutcome.NOTHING);
    }

    /** Ends when there is nothing to claim, not when a batch settled nothing: another lane may have been quicker with just that one. */
    private Swept lane(int mostBatches) {
        var sum = SweepOutcome.NOTHING;
        try {
            for (int i = 0; i < mostBatches; i++) {
                var settled = batches.next(clock.now(), batchSize);
                if (settled.isEmpty()) {
                    break;
                }
                sum = sum.plus(settled.get());
            }
            return new Swept(sum, null);
        } catch (RuntimeException e) {
            return new Swept(sum, e);
        }
    }
}

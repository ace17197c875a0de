package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.time.BusinessClock;

/** When a lane goes on, and when it ends. */
@QuarkusTest
class SweepLanesTest {

    private static final int BATCH = 200;

    private final BusinessClock clock;

    SweepLanesTest(BusinessClock clock) {
        this.clock = clock;
    }

    @Test
    void a_batch_that_another_lane_has_settled_meanwhile_ends_no_lane() {
        var swept =
                lanes(sent(BATCH), SweepOutcome.NOTHING, sent(BATCH), sent(7)).run();

        assertThat(swept.failure()).isNull();
        assertThat(swept.outcome()).isEqualTo(sent(2 * BATCH + 7));
    }

    @Test
    void a_first_batch_that_is_not_full_is_the_last() {
        assertThat(lanes(sent(7), sent(BATCH)).run().outcome()).isEqualTo(sent(7));
    }

    private static SweepOutcome sent(int rungs) {
        return new SweepOutcome(rungs, rungs, 0, 0, 2 * rungs);
    }

    private SweepLanes lanes(SweepOutcome... batches) {
        return new SweepLanes(
                new Told(new ArrayDeque<>(List.of(batches))),
                clock,
                Executors.newVirtualThreadPerTaskExecutor(),
                BATCH,
                1);
    }

    /** What the transactions settle, one after the other; then nothing is left to claim. */
    @Vetoed
    private static final class Told extends SweepBatch {

        private final Queue<SweepOutcome> outcomes;

        private Told(Queue<SweepOutcome> outcomes) {
            super(null, null, null, null, null);
            this.outcomes = outcomes;
        }

        @Override
        Optional<SweepOutcome> next(Instant now, int limit) {
            return Optional.ofNullable(outcomes.poll());
        }
    }
}

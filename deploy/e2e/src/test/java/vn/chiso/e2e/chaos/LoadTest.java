package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.chiso.e2e.verifier.Outcome;

@Timeout(60)
class LoadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch refused = new CountDownLatch(3);

    @Test
    void a_duty_that_is_refused_throughout_is_told_though_the_others_get_on() throws InterruptedException {
        Load load = new Load();
        try (load) {
            load.start(List.of(duty("works", () -> {}), duty("refused", this::refuse)), 7);
            refused.await();
            load.awaitEach(Duration.ZERO);
        }
        Outcome outcome = load.doneByEach();
        assertThat(outcome.status()).isEqualTo(Outcome.Status.BROKEN);
        assertThat(outcome.examples()).contains("refused was done 0 times");
    }

    @Test
    void the_load_goes_on_until_each_duty_was_done_often_enough() {
        Load load = new Load();
        try (load) {
            load.start(List.of(duty("one", () -> {}), duty("other", () -> {})), 7);
            load.awaitEach(PATIENCE);
        }
        assertThat(load.doneByEach().status()).isEqualTo(Outcome.Status.HOLDS);
    }

    @Test
    void a_full_disk_that_nobody_met_is_told() {
        Uploads uploads = new Uploads();
        uploads.failed();
        assertThat(uploads.outcome().status()).isEqualTo(Outcome.Status.SKIPPED);
        uploads.become(true);
        assertThat(uploads.outcome().status()).isEqualTo(Outcome.Status.BROKEN);
        uploads.failed();
        uploads.become(false);
        assertThat(uploads.outcome().status()).isEqualTo(Outcome.Status.HOLDS);
    }

    private void refuse() {
        refused.countDown();
        throw new IllegalStateException("refused");
    }

    private static Duty duty(String name, Runnable work) {
        return new Duty() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void once(Random chance) {
                work.run();
            }
        };
    }
}

package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.local.system.Poll;

@Timeout(60)
class LoadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch refused = new CountDownLatch(3);

    @Test
    void a_duty_that_is_refused_throughout_is_told_though_the_others_get_on() throws InterruptedException {
        Load load = new Load();
        try (load) {
            load.start(List.of(duty("works", () -> true), duty("refused", this::refuse)), 7);
            refused.await();
            load.awaitEach(Duration.ZERO);
        }
        Outcome outcome = load.doneByEach();
        assertThat(outcome.status()).isEqualTo(Outcome.Status.BROKEN);
        assertThat(outcome.examples()).contains("refused was done 0 times");
    }

    @Test
    void who_was_refused_what_can_be_served_is_told() throws InterruptedException {
        Load load = new Load();
        try (load) {
            load.start(List.of(duty("refused", this::refuse)), 7);
            refused.await();
        }
        assertThat(load.refusedNothing("served").status()).isEqualTo(Outcome.Status.BROKEN);
        assertThat(load.refusedNothing("served").examples())
                .singleElement()
                .asString()
                .startsWith("refused IllegalStateException, ")
                .endsWith(" refused");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "assignments 412 stale-version, false",
                "\"assignments 400 \", false",
                "assignments 400 validation-failed, true",
                "assignments 409 assignment-not-open, false",
                "\"assignments 401 \", false",
                "assignments 409 already-reported, true",
                "\"contacts 502 \", true",
                "contacts IllegalStateException, true"
            })
    void who_came_second_or_could_not_sign_in_was_not_refused_by_the_service(String refusal, boolean ofTheService) {
        assertThat(Load.isOfTheService(refusal)).isEqualTo(ofTheService);
    }

    @Test
    void the_load_goes_on_until_each_duty_was_done_often_enough() {
        Load load = new Load();
        try (load) {
            load.start(List.of(duty("one", () -> true), duty("other", () -> true)), 7);
            load.awaitEach(PATIENCE);
        }
        assertThat(load.doneByEach().status()).isEqualTo(Outcome.Status.HOLDS);
    }

    @Test
    void a_turn_that_found_nothing_to_do_is_none() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(5);
        Load load = new Load();
        try (load) {
            load.start(
                    List.of(duty("idle", () -> {
                        looked.countDown();
                        return false;
                    })),
                    7);
            looked.await();
        }
        assertThat(load.done()).isZero();
        assertThat(load.doneByEach().examples()).containsExactly("idle was done 0 times");
    }

    @Test
    void a_turn_counts_as_done_since_a_moment_only_if_it_began_later() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Load load = new Load();
        long moment;
        try (load) {
            load.start(
                    List.of(duty("slow", () -> {
                        underWay.countDown();
                        answered.await();
                        return true;
                    })),
                    7);
            underWay.await();
            moment = System.nanoTime();
            answered.countDown();
            Poll.until(PATIENCE, () -> load.doneSince(moment) > 0 ? Optional.of(true) : Optional.empty());
        }
        assertThat(load.doneSince(moment)).isPositive().isEqualTo(load.done() - 1);
    }

    @Test
    void a_turn_that_does_not_end_is_told_and_broken_off() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Load load = new Load();
        load.start(
                List.of(duty("stuck", () -> {
                    underWay.countDown();
                    never.await();
                    return true;
                })),
                7);
        underWay.await();
        load.end(Duration.ZERO);
        assertThat(load.everyTurnEnded().status()).isEqualTo(Outcome.Status.BROKEN);
        assertThat(load.everyTurnEnded().examples()).containsExactly("the last turn of stuck did not end");
    }

    @Test
    void who_goes_on_though_he_was_broken_off_is_told() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Load load = new Load();
        load.start(
                List.of(duty("deaf", () -> {
                    underWay.countDown();
                    awaitDeaf(released);
                    return true;
                })),
                7);
        try {
            underWay.await();
            load.end(Duration.ZERO, Duration.ofMillis(50));
            assertThat(load.everyTurnEnded().examples())
                    .containsExactly("the last turn of deaf did not end", "deaf goes on though it was broken off");
        } finally {
            released.countDown();
        }
    }

    private static void awaitDeaf(CountDownLatch released) {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException deaf) {
                // As a client that repeats its request.
            }
        }
    }

    private boolean refuse() {
        refused.countDown();
        throw new IllegalStateException("refused");
    }

    private static Duty duty(String name, Callable<Boolean> work) {
        return new Duty() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean once(Random chance) {
                try {
                    return work.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}

package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.chiso.e2e.verifier.Outcome;

@Timeout(60)
class StrikesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void faults_that_came_to_an_end_are_counted() {
        Strikes strikes = strikes(PATIENCE);
        assertThat(strikes.strike(List.of(fault("one", () -> ""), fault("other", () -> ""))))
                .isTrue();
        assertThat(strikes.outcome()).isEqualTo(new Outcome("what faults had stopped runs again", 2, 0, List.of()));
    }

    @Test
    void an_error_in_a_fault_is_a_finding_like_an_exception() {
        Strikes strikes = strikes(PATIENCE);
        assertThat(strikes.strike(List.of(fault("works", () -> ""), fault("heavy", () -> {
                    throw new OutOfMemoryError("no heap is left");
                }))))
                .isFalse();
        assertThat(strikes.outcome().status()).isEqualTo(Outcome.Status.BROKEN);
        assertThat(strikes.outcome().examples())
                .anyMatch(example -> example.startsWith("heavy") && example.contains("no heap is left"))
                .contains("1 of 2 faults came to an end");
    }

    @Test
    void a_fault_without_an_end_is_given_up_and_told() {
        CountDownLatch never = new CountDownLatch(1);
        Strikes strikes = strikes(Duration.ofMillis(50));
        assertThat(strikes.strike(List.of(fault("endless", () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return "";
                }))))
                .isFalse();
        assertThat(strikes.outcome().examples())
                .anyMatch(example -> example.startsWith("endless did not end"))
                .contains("0 of 1 faults came to an end");
    }

    @Test
    void a_part_that_does_not_come_back_is_told() {
        Strikes strikes = strikes(PATIENCE);
        strikes.strike(List.of(fault("one", () -> "")));
        strikes.awaitReady(() -> List.of("gateway"), Duration.ZERO);
        assertThat(strikes.outcome().examples()).containsExactly("gateway is not ready after all faults");
    }

    @Test
    void a_part_is_given_time_to_come_back() {
        Strikes strikes = strikes(PATIENCE);
        strikes.strike(List.of(fault("one", () -> "")));
        AtomicInteger asked = new AtomicInteger();
        strikes.awaitReady(() -> asked.incrementAndGet() < 3 ? List.of("gateway") : List.of(), PATIENCE);
        assertThat(strikes.outcome().holds()).isTrue();
    }

    private static Strikes strikes(Duration longest) {
        return new Strikes(null, line -> {}, longest);
    }

    private static Fault fault(String title, Supplier<String> what) {
        return new Fault() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public String strike(Ground ground) {
                return what.get();
            }
        };
    }
}

package vn.chiso.bench.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgbenchLogTest {

    /** Two threads; each line's last number is how much later than it should the transaction began. */
    private static final List<String> LINES = List.of(
            "0 0 400000 0 1764536400 500000 390000",
            "0 1 3000 0 1764536401 600000 100",
            "0 2 5000 0 1764536402 100000 4000",
            "1 0 900000 0 1764536401 200000 20",
            "1 1 1000 0 1764536401 100900 20");

    @Test
    void what_should_have_begun_while_it_was_not_warm_is_not_counted() {
        // The first should have begun 0.1 s after the full second; the last two began within a second of that.
        var latency = PgbenchLog.latency(LINES, Duration.ofSeconds(1));

        assertThat(latency.count()).isEqualTo(2);
        assertThat(latency.p50()).isBetween(2.99, 3.01);
        assertThat(latency.p99()).isBetween(4.99, 5.01);
    }

    @Test
    void the_first_of_each_client_is_not_counted_however_late_it_comes() {
        var latency = PgbenchLog.latency(
                List.of(
                        "0 0 9000 0 1764536400 500000 0",
                        "0 1 3000 0 1764536405 500000 0",
                        "1 0 9000 0 1764536408 500000 0"),
                Duration.ofSeconds(1));

        assertThat(latency.count()).isEqualTo(1);
        assertThat(latency.p50()).isBetween(2.99, 3.01);
    }

    @Test
    void a_transaction_that_failed_is_no_figure() {
        assertThatThrownBy(() -> PgbenchLog.latency(List.of("0 0 failed 0 1764536400 500000"), Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("failed");
    }

    @Test
    void a_log_of_nothing_counts_nothing() {
        assertThat(PgbenchLog.latency(List.of(), Duration.ofSeconds(1)).count()).isZero();
    }
}

package vn.chiso.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.chiso.bench.Figure;
import vn.chiso.bench.load.Latency;

class AtHalfTest {

    /** 1, 2, 3 … milliseconds. */
    private static Latency latency(int samples) {
        return Latency.ofMicros(LongStream.rangeClosed(1, samples).map(milli -> milli * 1_000));
    }

    @Test
    void enough_requests_have_a_percentile_beside_that_of_the_peer_at_the_same_rate() {
        var figures = new AtHalf(400, Duration.ofSeconds(1)).figures(latency(200), "pgbench", latency(100));

        assertThat(figures).extracting(Figure::name).containsExactly("  at 200/s: p99", "  at 200/s: p50");
        assertThat(figures).extracting(Figure::peer).containsOnly("pgbench");
        assertThat(figures.get(0).value()).isBetween(197.0, 199.0);
        assertThat(figures.get(0).ratio()).isBetween(0.49, 0.51);
        assertThat(figures.get(1).peerValue()).isBetween(49.0, 51.0);
        assertThat(figures).extracting(Figure::bar).containsOnlyNulls();
    }

    @Test
    void of_few_requests_the_longest_is_told_for_what_it_is() {
        var figures = new AtHalf(1, Duration.ofSeconds(1)).figures(latency(200), "pgbench", latency(9));

        assertThat(figures).extracting(Figure::name).containsExactly("  at 0.50/s: max of 200", "  at 0.50/s: p50");
        assertThat(figures).extracting(Figure::peer).containsExactly("pgbench, max of 9", "pgbench");
        assertThat(figures.get(0).value()).isBetween(199.0, 201.0);
        assertThat(figures).extracting(Figure::ratio).first().isNull();
    }

    @Test
    void a_peer_that_was_never_asked_is_not_compared() {
        var figures = new AtHalf(1, Duration.ofSeconds(1)).figures(latency(9), "pgbench", latency(0));

        assertThat(figures).extracting(Figure::peer).containsOnlyNulls();
    }

    @Test
    void a_slow_request_is_measured_for_as_long_as_a_few_of_them_take() {
        assertThat(new AtHalf(1, Duration.ofSeconds(8)).load().duration()).isEqualTo(Duration.ofSeconds(20));
        assertThat(new AtHalf(400, Duration.ofSeconds(8)).load().duration()).isEqualTo(Duration.ofSeconds(8));
    }
}

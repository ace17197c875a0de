package vn.chiso.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final int MANY = 10_000;

    private static List<Long> moments(Gaps gaps, int client, int count) {
        return LongStream.generate(gaps.moments(100, client, 4))
                .limit(count)
                .boxed()
                .toList();
    }

    @Test
    void clients_send_evenly_together() {
        assertThat(moments(Gaps.EVEN, 0, 3)).containsExactly(0L, 400L, 800L);
        assertThat(moments(Gaps.EVEN, 3, 3)).containsExactly(300L, 700L, 1_100L);
    }

    @Test
    void random_gaps_have_the_same_mean_and_the_spread_of_independent_requests() {
        var moments = moments(Gaps.EXPONENTIAL, 1, MANY);
        var gaps = LongStream.range(1, MANY)
                .map(i -> moments.get((int) i) - moments.get((int) i - 1))
                .toArray();

        // The seed is fixed. Of exponential gaps e⁻¹, 36.8 %, are longer than their mean.
        assertThat(LongStream.of(gaps).average().orElseThrow()).isBetween(380.0, 420.0);
        assertThat(LongStream.of(gaps).filter(gap -> gap > 400).count()).isBetween(3_500L, 3_860L);
    }

    @Test
    void each_client_has_moments_of_its_own_that_are_the_same_in_every_run() {
        assertThat(moments(Gaps.EXPONENTIAL, 1, 10))
                .isEqualTo(moments(Gaps.EXPONENTIAL, 1, 10))
                .doesNotContainSequence(moments(Gaps.EXPONENTIAL, 2, 10));
    }
}

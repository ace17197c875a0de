package vn.chiso.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits = new RateLimits(config(true), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void a_caller_is_told_what_is_left_to_him() {
        Allowance first = limits.countCaller("chiso-web", "a").orElseThrow();

        assertThat(first.isSpent()).isFalse();
        assertThat(first.policyHeader()).isEqualTo("\"caller\";q=6;w=60");
        assertThat(first.limitHeader()).isEqualTo("\"caller\";r=5;t=10");
    }

    @Test
    void what_was_spent_comes_back_with_time() {
        for (int i = 0; i < 6; i++) {
            assertThat(limits.countCaller("chiso-web", "a").orElseThrow().isSpent())
                    .isFalse();
        }

        Allowance refused = limits.countCaller("chiso-web", "a").orElseThrow();
        assertThat(refused.isSpent()).isTrue();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retrySeconds()).isEqualTo(10);
        assertThat(refused.resetSeconds()).isEqualTo(60);

        now.addAndGet(Duration.ofSeconds(10).toNanos() - 1);
        assertThat(limits.countCaller("chiso-web", "a").orElseThrow().isSpent()).isTrue();
        now.addAndGet(1);
        assertThat(limits.countCaller("chiso-web", "a").orElseThrow().isSpent()).isFalse();
    }

    @Test
    void people_clients_and_addresses_are_counted_apart() {
        assertThat(limits.countCaller("chiso-web", "a").orElseThrow().remaining())
                .isEqualTo(5);
        assertThat(limits.countCaller("chiso-web", "b").orElseThrow().remaining())
                .isEqualTo(5);
        assertThat(limits.countCaller("chiso-mobile", "a").orElseThrow().remaining())
                .isEqualTo(5);
        assertThat(limits.countAddress("a").orElseThrow().remaining()).isEqualTo(3);
    }

    @Test
    void all_programs_of_a_partner_are_counted_together() {
        assertThat(limits.countCaller("chiso-portal", "a").orElseThrow().limitHeader())
                .isEqualTo("\"partner\";r=2;t=20");
        assertThat(limits.countCaller("chiso-portal", "b").orElseThrow().remaining())
                .isEqualTo(1);
    }

    @Test
    void limits_can_be_left_to_somebody_else() {
        RateLimits off = new RateLimits(config(false), TimeMeter.SYSTEM_NANOTIME);

        assertThat(off.countAddress("a")).isEmpty();
        assertThat(off.countCaller("chiso-web", "a")).isEmpty();
    }

    private static RateConfig config(boolean enabled) {
        return new RateConfig() {
            @Override
            public boolean enabled() {
                return enabled;
            }

            @Override
            public Duration window() {
                return Duration.ofMinutes(1);
            }

            @Override
            public long caller() {
                return 6;
            }

            @Override
            public long address() {
                return 4;
            }

            @Override
            public Map<String, Long> partner() {
                return Map.of("chiso-portal", 3L);
            }
        };
    }
}

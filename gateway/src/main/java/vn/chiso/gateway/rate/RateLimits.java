package vn.chiso.gateway.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Token buckets of those who called lately. They live in this process only: with several gateways side by side each
 * grants the quota, which keeps the gateway free of a store that could be down.
 */
@ApplicationScoped
public class RateLimits {

    // A bucket that was thrown away comes back full, so there have to be more than can be drained at a time.
    private static final int MOST = 200_000;
    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final RateConfig config;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    @Inject
    RateLimits(RateConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(RateConfig config, TimeMeter time) {
        this.config = config;
        this.time = time;
        // Untouched for a window, a bucket is full again and need not be kept.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(config.window())
                .build();
    }

    /** Counts a request with a good bearer, for its partner if its client is one, else for its person. */
    public Optional<Allowance> countCaller(String client, String subject) {
        Long partner = config.partner().get(client);
        return partner == null
                ? count("caller", client + '\n' + subject, config.caller())
                : count("partner", client, partner);
    }

    /** Counts a request that nobody answers for but an address. */
    public Optional<Allowance> countAddress(String address) {
        return count("address", address, config.address());
    }

    private Optional<Allowance> count(String policy, String key, long quota) {
        if (!config.enabled()) {
            return Optional.empty();
        }
        ConsumptionProbe probe =
                buckets.get(policy + '\n' + key, made -> bucket(quota)).tryConsumeAndReturnRemaining(1);
        return Optional.of(new Allowance(
                policy,
                quota,
                config.window().toSeconds(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
    }

    private Bucket bucket(long quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, config.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + NANOS_A_SECOND - 1);
    }
}

package vn.chiso.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Bearers found valid a moment ago. A page makes dozens of requests with one bearer, and checking its signature costs as
 * much as everything else that the gateway does with a request. What is remembered ends with the bearer; a key that the
 * provider takes back is noticed after half a minute.
 */
@ApplicationScoped
class KnownBearers {

    private static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int MOST = 20_000;

    private final Cache<String, Bearer> byCredentials =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();
    private final InstantSource clock;

    KnownBearers(InstantSource clock) {
        this.clock = clock;
    }

    /** The bearer, if it is known and has not ended yet. */
    Optional<Bearer> find(String credentials) {
        return Optional.ofNullable(credentials)
                .map(byCredentials::getIfPresent)
                .filter(bearer -> clock.instant().getEpochSecond() < bearer.expiresAt());
    }

    void remember(String credentials, Bearer bearer) {
        byCredentials.put(credentials, bearer);
    }
}

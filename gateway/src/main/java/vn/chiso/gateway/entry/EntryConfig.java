package vn.chiso.gateway.entry;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** What a request must keep to before anybody looks at it. */
@ConfigMapping(prefix = "chiso.gateway.entry")
interface EntryConfig {

    /** How long the head of a request may take to arrive, from its first byte. */
    Duration headTimeout();

    MemorySize maxUri();

    /** Names and values of all headers together. */
    MemorySize maxHeaders();

    /** Value of Strict-Transport-Security; absent where TLS does not end at or before the gateway. */
    Optional<String> hsts();
}

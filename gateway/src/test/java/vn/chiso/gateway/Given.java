package vn.chiso.gateway;

import java.net.URI;
import java.util.Optional;
import vn.chiso.gateway.route.Upstream;

/**
 * A gateway that is not ours, for the tests that look at nothing but what goes in and comes out. It is told to reach the
 * four services at {@code chiso.gateway.first-service} and the three ports after it, and to find the keys of its bearers
 * at the port before.
 */
final class Given {

    private static final Integer FIRST_SERVICE = Integer.getInteger("chiso.gateway.first-service");

    private Given() {}

    /** {@code -Dchiso.gateway.url=http://localhost:8000}, or the environment variable {@code CHISO_GATEWAY_URL}. */
    static Optional<URI> gateway() {
        return Optional.ofNullable(System.getProperty("chiso.gateway.url", System.getenv("CHISO_GATEWAY_URL")))
                .map(URI::create);
    }

    static Optional<Integer> port(Upstream upstream) {
        return Optional.ofNullable(FIRST_SERVICE).map(first -> first + upstream.ordinal());
    }

    static Optional<Integer> keysPort() {
        return Optional.ofNullable(FIRST_SERVICE).map(first -> first - 1);
    }
}

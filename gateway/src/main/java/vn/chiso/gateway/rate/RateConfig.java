package vn.chiso.gateway.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How much each kind of caller may ask; the reasons for the values stand in {@code application.properties}. */
@ConfigMapping(prefix = "chiso.gateway.rate")
interface RateConfig {

    /** Off only where something before the gateway limits, or to measure. */
    boolean enabled();

    Duration window();

    /** Requests a window of one person (or program) with one client. */
    long caller();

    /** Requests a window without a good bearer, of one address. */
    long address();

    /** Requests a window of a partner's client, all its people and connections together, by client id. */
    @WithDefault("")
    Map<String, Long> partner();
}

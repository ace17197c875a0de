package vn.chiso.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.FreePorts;

/** Tells the gateway where its services will be; the tests start and stop them there ({@link Services}). And one partner
 * that may ask little. */
public final class ServiceAddresses implements QuarkusTestResourceLifecycleManager {

    private PublishedKeys keys;

    static final String KEY = "chiso.gateway.forward.url.";

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (Upstream upstream : Upstream.values()) {
            config.put(
                    KEY + upstream.name().toLowerCase(Locale.ROOT),
                    "http://localhost:" + Given.port(upstream).orElseGet(FreePorts::next));
        }
        config.put("chiso.gateway.rate.partner." + Client.SMALL_PARTNER, Integer.toString(Client.SMALL_QUOTA));
        Given.keysPort().ifPresent(port -> keys = PublishedKeys.at(port));
        // Enough for all that the tests try from one address, and soon drained by the one that drains it.
        config.put("chiso.gateway.rate.address", "1500");
        return config;
    }

    @Override
    public void stop() {
        if (keys != null) {
            keys.close();
        }
    }
}

package vn.chiso.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.FreePorts;

/** Tells the gateway where its services will be; the tests start and stop them there ({@link Services}). */
public final class ServiceAddresses implements QuarkusTestResourceLifecycleManager {

    static final String KEY = "chiso.gateway.forward.url.";

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (Upstream upstream : Upstream.values()) {
            config.put(KEY + upstream.name().toLowerCase(Locale.ROOT), "http://localhost:" + FreePorts.next());
        }
        return config;
    }

    @Override
    public void stop() {}
}

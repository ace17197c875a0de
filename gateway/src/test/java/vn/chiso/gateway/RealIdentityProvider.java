package vn.chiso.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.chiso.testing.FreePorts;

/** Lets the gateway find its keys by OIDC discovery, at an address where nobody listens yet ({@link IdentityServer}). */
public final class RealIdentityProvider implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER_KEY = "quarkus.oidc.token.issuer";

    @Override
    public int order() {
        // After the one that puts a fixed public key in the provider's place.
        return 100;
    }

    @Override
    public Map<String, String> start() {
        String issuer = "http://localhost:" + FreePorts.next() + "/realms/chiso";
        return Map.of("quarkus.oidc.public-key", "", "quarkus.oidc.auth-server-url", issuer, ISSUER_KEY, issuer);
    }

    @Override
    public void stop() {}
}

package vn.chiso.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway that waits a second instead of a minute, and has room for a large upload. */
public final class Impatient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("chiso.gateway.forward.answer-timeout", "1s", "chiso.gateway.forward.max-body", "300M");
    }
}

package vn.chiso.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A gateway that waits for seconds instead of a minute, and has room for a large upload. Not for one second: a slow machine
 * may stand still for that long in the middle of an upload.
 */
public final class Impatient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "chiso.gateway.entry.head-timeout", "5s",
                "chiso.gateway.forward.answer-timeout", "5s",
                "chiso.gateway.forward.slowest-upload", "100",
                "chiso.gateway.forward.max-body", "300M");
    }
}

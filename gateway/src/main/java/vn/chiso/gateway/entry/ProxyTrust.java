package vn.chiso.gateway.entry;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does not start a gateway that would believe anybody about where a request comes from. */
@ApplicationScoped
class ProxyTrust {

    private final boolean forwarding;
    private final Optional<List<String>> trusted;

    ProxyTrust(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this.forwarding = forwarding;
        this.trusted = trusted;
    }

    void check(@Observes StartupEvent starting) {
        if (forwarding && trusted.isEmpty()) {
            throw new IllegalStateException(
                    "CHISO_PROXY_ADDRESS_FORWARDING needs CHISO_TRUSTED_PROXIES: the addresses of the proxies before us");
        }
    }
}

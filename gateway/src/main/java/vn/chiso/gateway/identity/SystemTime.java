package vn.chiso.gateway.identity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The only time a gateway knows: bearers expire by it. Business time is an affair of the services. */
class SystemTime {

    @Produces
    @Singleton
    InstantSource systemTime() {
        return InstantSource.system();
    }
}

package vn.chiso.gateway.entry;

import io.netty.channel.epoll.Epoll;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Says which {@link GuardedTransport} it is: nothing else shows it, and one costs more of the processor. */
@ApplicationScoped
class ChosenTransport {

    private static final Logger LOG = Logger.getLogger(ChosenTransport.class);

    void tell(@Observes StartupEvent event, Vertx vertx) {
        if (vertx.isNativeTransportEnabled()) {
            LOG.info("Sockets are waited for by epoll");
        } else {
            // A folder for temporary files that is mounted noexec, for one: the library is unpacked there.
            LOG.infof("Sockets are waited for as the JDK does it, for want of epoll: %s", Epoll.unavailabilityCause());
        }
    }
}

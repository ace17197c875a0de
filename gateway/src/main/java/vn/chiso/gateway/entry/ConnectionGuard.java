package vn.chiso.gateway.entry;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Lets Vert.x accept connections by {@link GuardedTransport}. Found by the service loader: the framework offers no other
 * way to what happens on a connection before a request is whole, and makes its servers itself.
 */
public final class ConnectionGuard implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(GuardedTransport.find());
    }
}

package vn.chiso.gateway.forward;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Tells whoever is passing a body on that its rest cannot be read; the framework would only hang up. A connection may
 * hold several requests, of which one is broken: it is known by its headers, the same object from the decoder on.
 */
public final class BrokenBody {

    private static final AttributeKey<Listener> LISTENER = AttributeKey.valueOf(BrokenBody.class, "listener");
    private static final AttributeKey<Object> BROKEN = AttributeKey.valueOf(BrokenBody.class, "broken");

    private BrokenBody() {}

    private record Listener(Object headers, Runnable told) {}

    /**
     * The listener is told at once of what broke before anybody listened: while the bearer was checked, say.
     *
     * @return ends the listening
     */
    static Runnable listen(HttpServerRequest request, Runnable told) {
        Channel channel = ((ConnectionBase) request.connection()).channel();
        Listener listener = new Listener(request.headers(), told);
        channel.attr(LISTENER).set(listener);
        if (channel.hasAttr(BROKEN)) {
            tell(channel);
        }
        return () -> channel.attr(LISTENER).compareAndSet(listener, null);
    }

    /** Whether the request with these headers listened. */
    public static boolean report(Channel channel, Object headers) {
        channel.attr(BROKEN).set(headers);
        return tell(channel);
    }

    private static boolean tell(Channel channel) {
        Listener listener = channel.attr(LISTENER).get();
        if (listener == null || listener.headers != channel.attr(BROKEN).get()) {
            return false;
        }
        channel.attr(LISTENER).set(null);
        listener.told.run();
        return true;
    }
}

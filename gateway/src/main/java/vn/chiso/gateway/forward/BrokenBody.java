package vn.chiso.gateway.forward;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** Tells whoever is passing a body on that its rest cannot be read; the framework would only hang up. */
public final class BrokenBody {

    private static final AttributeKey<Runnable> LISTENER = AttributeKey.valueOf(BrokenBody.class, "listener");
    private static final AttributeKey<Boolean> BROKEN = AttributeKey.valueOf(BrokenBody.class, "broken");

    private BrokenBody() {}

    /** The listener is told at once of what broke before anybody listened: while the bearer was checked, say. */
    static void listen(HttpConnection connection, Runnable listener) {
        Channel channel = ((ConnectionBase) connection).channel();
        channel.attr(LISTENER).set(listener);
        if (channel.hasAttr(BROKEN)) {
            report(channel);
        }
    }

    static void forget(HttpConnection connection, Runnable listener) {
        ((ConnectionBase) connection).channel().attr(LISTENER).compareAndSet(listener, null);
    }

    /** Whether anybody listened. */
    public static boolean report(Channel channel) {
        channel.attr(BROKEN).set(true);
        Runnable listener = channel.attr(LISTENER).getAndSet(null);
        if (listener != null) {
            listener.run();
        }
        return listener != null;
    }
}

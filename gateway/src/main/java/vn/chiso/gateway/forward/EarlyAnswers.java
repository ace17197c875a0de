package vn.chiso.gateway.forward;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Lets the gateway read what a service answered before it stopped listening.
 *
 * <p>A service that refuses an upload answers (413, say) and closes while the gateway is still writing. The next write
 * fails, and by default that closes the connection with the answer unread in its buffer: the client would see a broken
 * gateway instead of the reason. So a failed write is no news here; only reading tells how an exchange ended. A grace
 * later the connection is closed in any case.
 */
final class EarlyAnswers extends ChannelOutboundHandlerAdapter {

    private static final long GRACE_MILLIS = 1000;

    static void heedOn(HttpConnection connection) {
        // There is no public way to the channel in Vert.x 4; a test fails if this one goes.
        Channel channel = ((ConnectionBase) connection).channel();
        channel.config().setAutoClose(false);
        channel.pipeline().addFirst(new EarlyAnswers());
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, context.newPromise().addListener(written -> {
            if (written.isSuccess()) {
                promise.trySuccess();
            } else if (written.cause() instanceof IOException) {
                promise.trySuccess();
                context.executor().schedule(() -> context.close(), GRACE_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                promise.tryFailure(written.cause());
            }
        }));
    }
}

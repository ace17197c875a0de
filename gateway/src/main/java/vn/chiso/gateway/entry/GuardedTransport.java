package vn.chiso.gateway.entry;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.epoll.Epoll;
import io.vertx.core.impl.transports.EpollTransport;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.transport.Transport;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts {@link HeadClock} before everything else on each connection that is accepted, from the very first on. */
final class GuardedTransport {

    private static final String LIMIT = "chiso.gateway.entry.head-timeout";

    private GuardedTransport() {}

    /**
     * Linux's own way to wait for sockets where its native library can be loaded: it takes fewer system calls a request
     * than the JDK's, which does everywhere.
     */
    static Transport find() {
        return Epoll.isAvailable() ? new Native() : new Portable();
    }

    private static void guard(ServerBootstrap bootstrap) {
        ConfigProvider.getConfig()
                .getOptionalValue(LIMIT, Duration.class)
                .ifPresent(limit -> bootstrap.handler(new Acceptance(limit)));
    }

    private static final class Native extends EpollTransport {

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            guard(bootstrap);
        }
    }

    private static final class Portable extends JDKTransport {

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            guard(bootstrap);
        }
    }

    @ChannelHandler.Sharable
    private static final class Acceptance extends ChannelInboundHandlerAdapter {

        private final Duration limit;

        Acceptance(Duration limit) {
            this.limit = limit;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object accepted) {
            ((Channel) accepted).pipeline().addFirst(new HeadClock(limit));
            ctx.fireChannelRead(accepted);
        }
    }
}

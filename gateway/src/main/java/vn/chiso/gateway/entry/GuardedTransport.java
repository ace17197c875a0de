package vn.chiso.gateway.entry;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts {@link HeadClock} before everything else on each connection that is accepted, from the very first on. */
final class GuardedTransport extends JDKTransport {

    private static final String LIMIT = "chiso.gateway.entry.head-timeout";

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        ConfigProvider.getConfig()
                .getOptionalValue(LIMIT, Duration.class)
                .ifPresent(limit -> bootstrap.handler(new Acceptance(limit)));
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

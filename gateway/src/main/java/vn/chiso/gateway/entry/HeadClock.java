package vn.chiso.gateway.entry;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.chiso.gateway.problem.GatewayProblem;

/**
 * Bounds the time that the head of a request takes to arrive. The idle time-out does not: each letter that trickles in
 * starts that anew, and a few thousand such connections cost their sender nothing.
 */
final class HeadClock extends ChannelInboundHandlerAdapter {

    private static final String FRAMEWORK = "handler";

    private final Duration limit;
    private final HeadGate gate = new HeadGate();
    private Future<?> deadline;
    private boolean guarding;

    HeadClock(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        // Put there when the connection was accepted; it is not there yet where TLS or HTTP/2 are negotiated first.
        if (ctx.pipeline().get(FRAMEWORK) != null) {
            ctx.pipeline().addBefore(FRAMEWORK, null, gate);
            guarding = true;
        }
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        long headsBefore = gate.heads();
        boolean isOfBody = gate.isWithinRequest();
        ctx.fireChannelRead(bytes);
        if (gate.heads() > headsBefore) {
            stop();
        } else if (guarding && !isOfBody && deadline == null) {
            start(ctx);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        stop();
        ctx.fireChannelInactive();
    }

    private void start(ChannelHandlerContext ctx) {
        deadline = ctx.executor().schedule(() -> expire(ctx), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private void expire(ChannelHandlerContext ctx) {
        if (ctx.channel().config().isAutoRead()) {
            gate.refuse(GatewayProblem.REQUEST_TIMEOUT, EmptyHttpHeaders.INSTANCE);
        } else {
            // It is we who do not read on, because of the request before.
            start(ctx);
        }
    }
}

package vn.chiso.gateway.entry;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.chiso.gateway.forward.BrokenBody;
import vn.chiso.gateway.problem.GatewayProblem;

/**
 * Between the decoder of a connection and the framework: what either would refuse bare goes on as a {@link RefusedHead},
 * which {@link Reception} answers with a problem.
 */
final class HeadGate extends ChannelDuplexHandler {

    // As long as it takes the client to read the answer: closed with something unread in it, a connection is reset.
    private static final long LINGER_MILLIS = 2000;
    // Longer than the check of a bearer may take.
    private static final long UNHEARD_MILLIS = 5000;
    private static final List<CharSequence> KEPT = List.of(HttpHeaderNames.ACCEPT_LANGUAGE, "X-Request-Id");

    private ChannelHandlerContext context;
    private long heads;
    private long answers;
    // Of the request whose body is still coming.
    private HttpHeaders unfinished;
    private boolean refused;
    private boolean unheard;
    private boolean lingering;

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    /** How many heads have come whole, or broken. */
    long heads() {
        return heads;
    }

    boolean isWithinRequest() {
        return unfinished != null;
    }

    /** Nothing more is read of this connection, which is closed after the answer. */
    void refuse(GatewayProblem reason, HttpHeaders sent) {
        if (refused) {
            return;
        }
        refused = true;
        HttpRequest refusal = new DefaultHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.GET, RefusedHead.target(reason), HeadersMultiMap.httpHeaders());
        refusal.headers()
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                // Without one the framework has an opinion of its own.
                .set(HttpHeaderNames.HOST, "none");
        for (CharSequence name : KEPT) {
            String value = sent.get(name);
            if (value != null) {
                refusal.headers().set(name, value);
            }
        }
        context.fireChannelRead(refusal);
        context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        context.fireChannelReadComplete();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            heads++;
            if (request.decoderResult().isFailure()) {
                refuse(reason(request.decoderResult().cause()), request.headers());
                ReferenceCountUtil.release(message);
                return;
            }
            mark(request);
            unfinished = request.headers();
        }
        if (message instanceof HttpContent content) {
            if (content.decoderResult().isFailure()) {
                ReferenceCountUtil.release(message);
                breakOff(ctx);
                return;
            }
            if (message instanceof LastHttpContent) {
                unfinished = null;
            }
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            answers++;
            boundUnheard();
        }
        ctx.write(message, promise);
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (refused && !lingering && ctx.channel().isActive() && ctx.channel() instanceof DuplexChannel channel) {
            lingering = true;
            channel.shutdownOutput();
            ctx.executor().schedule(() -> ctx.close(promise), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            ctx.close(promise);
        }
    }

    /** The head was fine, the length of a chunk is none: whoever is passing the body on, or is about to, answers. */
    private void breakOff(ChannelHandlerContext ctx) {
        refused = true;
        unheard = !BrokenBody.report(ctx.channel(), unfinished);
        boundUnheard();
    }

    /** Perhaps nobody will ever listen. The time runs when those before it are answered, however long that takes. */
    private void boundUnheard() {
        if (unheard && answers >= heads - 1) {
            unheard = false;
            context.executor().schedule(() -> context.close(), UNHEARD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private static GatewayProblem reason(Throwable fault) {
        if (fault instanceof TooLongHttpLineException) {
            return GatewayProblem.URI_TOO_LONG;
        }
        return fault instanceof TooLongFrameException
                ? GatewayProblem.HEADERS_TOO_LARGE
                : GatewayProblem.MALFORMED_REQUEST;
    }

    /** A request that can be read, and yet would come to no handler of ours. */
    private static void mark(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
            request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            request.setUri(RefusedHead.target(GatewayProblem.HTTP_VERSION_NOT_SUPPORTED));
        } else if (!HeadForm.isUri(request.uri())
                || !HeadForm.isHost(request.headers().get(HttpHeaderNames.HOST))) {
            request.setUri(RefusedHead.target(GatewayProblem.MALFORMED_REQUEST));
        }
    }
}

package vn.chiso.gateway.forward;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A service's stream that the gateway can end in an orderly way: the client sees its end, not a broken connection. */
final class EndableStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Context context = Vertx.currentContext();
    private Handler<Void> endHandler;
    private boolean ended;
    private boolean cut;

    EndableStream(ReadStream<Buffer> source) {
        this.source = source;
    }

    /** May be called from any thread. */
    void end() {
        context.runOnContext(now -> {
            cut = true;
            finish();
        });
    }

    /** Whether it was the gateway that ended it, so that the service is still sending. */
    boolean isCut() {
        return cut;
    }

    @Override
    public EndableStream handler(Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public EndableStream exceptionHandler(Handler<Throwable> handler) {
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public EndableStream endHandler(Handler<Void> handler) {
        endHandler = handler;
        source.endHandler(handler == null ? null : end -> finish());
        return this;
    }

    @Override
    public EndableStream pause() {
        source.pause();
        return this;
    }

    @Override
    public EndableStream resume() {
        source.resume();
        return this;
    }

    @Override
    public EndableStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    private void finish() {
        Handler<Void> handler = endHandler;
        if (!ended && handler != null) {
            ended = true;
            handler.handle(null);
        }
    }
}

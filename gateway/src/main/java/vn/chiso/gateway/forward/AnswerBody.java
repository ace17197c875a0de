package vn.chiso.gateway.forward;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;

/**
 * The body of an answer on its way to the client. The gateway can end it in an orderly way, and it never fails towards
 * the pipe: the library would then reset the response, after which nobody is told that the request is over, neither the
 * meters nor a graceful shutdown.
 */
final class AnswerBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Context context = Vertx.currentContext();
    private Handler<Void> endHandler;
    private boolean ended;
    private boolean cut;

    AnswerBody(ReadStream<Buffer> source, Consumer<Throwable> broken) {
        this.source = source;
        source.exceptionHandler(broken::accept);
        source.endHandler(end -> finish());
    }

    /** Ends it for the client, whatever the service still has to say. May be called from any thread. */
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
    public AnswerBody handler(Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public AnswerBody exceptionHandler(Handler<Throwable> handler) {
        return this;
    }

    @Override
    public AnswerBody endHandler(Handler<Void> handler) {
        endHandler = handler;
        return this;
    }

    @Override
    public AnswerBody pause() {
        source.pause();
        return this;
    }

    @Override
    public AnswerBody resume() {
        source.resume();
        return this;
    }

    @Override
    public AnswerBody fetch(long amount) {
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

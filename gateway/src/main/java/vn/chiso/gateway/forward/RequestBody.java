package vn.chiso.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import vn.chiso.gateway.problem.LeftoverBody;

/** The body on its way to a service: counted, never kept. Beyond the limit it fails, whatever length was declared. */
final class RequestBody implements ReadStream<Buffer> {

    private final HttpServerRequest source;
    private final long limit;
    private Handler<Throwable> exceptionHandler;
    private long received;
    private long lastProgress = System.nanoTime();
    private long begun = lastProgress;
    private long heldSince;
    private long heldNanos;
    private boolean held;
    private boolean tooLarge;
    private boolean abandoned;

    RequestBody(HttpServerRequest source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether the service waits for the client, rather than the other way round. */
    boolean isWaitingForClient() {
        return !source.isEnded() && !held;
    }

    /** Counted while the client could send: what a service takes its time for is not the client's fault. */
    boolean isSlowerThan(long bytesPerSecond) {
        double seconds = (System.nanoTime() - begun - heldNanos) / 1e9;
        return isWaitingForClient() && received < bytesPerSecond * seconds;
    }

    long lastProgress() {
        return lastProgress;
    }

    /** Nobody wants the rest: the pipe to the service hears of this body no more, and cannot hold it up either. */
    void abandon() {
        abandoned = true;
        LeftoverBody.discard(source);
    }

    @Override
    public RequestBody handler(Handler<Buffer> handler) {
        begun = System.nanoTime();
        if (!abandoned) {
            source.handler(handler == null ? null : buffer -> take(buffer, handler));
        }
        return this;
    }

    @Override
    public RequestBody exceptionHandler(Handler<Throwable> handler) {
        this.exceptionHandler = handler;
        if (!abandoned) {
            source.exceptionHandler(handler);
        }
        return this;
    }

    @Override
    public RequestBody endHandler(Handler<Void> handler) {
        if (!abandoned) {
            source.endHandler(
                    handler == null
                            ? null
                            : end -> {
                                lastProgress = System.nanoTime();
                                handler.handle(end);
                            });
        }
        return this;
    }

    @Override
    public RequestBody pause() {
        if (!held) {
            held = true;
            heldSince = System.nanoTime();
        }
        if (!abandoned) {
            source.pause();
        }
        return this;
    }

    @Override
    public RequestBody resume() {
        lastProgress = System.nanoTime();
        if (held) {
            held = false;
            heldNanos += lastProgress - heldSince;
        }
        if (!abandoned) {
            source.resume();
        }
        return this;
    }

    @Override
    public RequestBody fetch(long amount) {
        if (!abandoned) {
            source.fetch(amount);
        }
        return this;
    }

    private void take(Buffer buffer, Handler<Buffer> handler) {
        if (abandoned) {
            return;
        }
        received += buffer.length();
        lastProgress = System.nanoTime();
        if (received <= limit) {
            handler.handle(buffer);
            return;
        }
        tooLarge = true;
        Handler<Throwable> pipe = exceptionHandler;
        abandon();
        if (pipe != null) {
            pipe.handle(new IllegalStateException("Body beyond the limit"));
        }
    }
}

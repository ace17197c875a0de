package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.RealParts;

@QuarkusTest
@Tag("black-box")
@Tag("proxy")
@WithTestResource(ServiceAddresses.class)
class StreamingTest {

    private static final int MEGABYTE = 1024 * 1024;
    /**
     * What the buffers of four sockets and two pipes may hold, less than the body: systems let those of two receivers grow
     * to 32 MiB each, and the faster the gateway, the more they do.
     */
    private static final long BUFFERS = 80L * MEGABYTE;

    @RegisterExtension
    final Services services = new Services();

    @Test
    void an_event_arrives_while_the_stream_is_open() throws Exception {
        var opened = new CompletableFuture<HttpServerResponse>();
        services.when(Upstream.NOTIFICATION, request -> opened.complete(openStream(request)));

        try (Wire wire = new Wire()) {
            wire.head("GET", "/api/v1/inbox/stream", "Accept: text/event-stream", "Last-Event-ID: 41");
            HttpServerResponse stream = opened.get(60, TimeUnit.SECONDS);
            write(stream, "id: 42\ndata: first\n\n");

            readUntil(wire, "data: first");

            assertThat(services.theOnlyOne().headers().get("Last-Event-ID")).isEqualTo("41");
            write(stream, "id: 43\ndata: second\n\n");
            readUntil(wire, "data: second");
        }
    }

    @Test
    void a_stream_is_never_packed_whatever_its_client_could_unpack() throws Exception {
        services.when(Upstream.NOTIFICATION, request -> openStream(request).end("data: last\n\n"));

        try (Wire wire = new Wire()) {
            wire.head("GET", "/api/v1/inbox/stream", "Accept-Encoding: gzip, deflate, br");

            var reply = wire.reply("GET");

            assertThat(reply.header("Content-Encoding")).isEmpty();
            assertThat(reply.body()).isEqualTo("data: last\n\n");
        }
    }

    @Test
    void a_client_that_leaves_its_stream_is_told_to_the_service() throws Exception {
        var opened = new CompletableFuture<HttpServerResponse>();
        services.when(Upstream.NOTIFICATION, request -> opened.complete(openStream(request)));

        HttpServerResponse stream;
        try (Wire wire = new Wire()) {
            wire.head("GET", "/api/v1/inbox/stream");
            stream = opened.get(60, TimeUnit.SECONDS);
            write(stream, "data: first\n\n");
            readUntil(wire, "data: first");
        }

        await().atMost(RealParts.PATIENCE).until(stream::closed);
    }

    @Test
    void a_stream_that_the_service_ends_ends_for_the_client_too() throws Exception {
        services.when(Upstream.NOTIFICATION, request -> openStream(request).end("data: last\n\n"));

        var response = Client.get("/api/v1/inbox/stream");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("data: last\n\n");
    }

    @Test
    void a_slow_service_holds_an_upload_back_instead_of_filling_the_gateway() throws Exception {
        long length = 96L * MEGABYTE;
        var paused = new CompletableFuture<HttpServerRequest>();
        var arrived = new AtomicLong();
        services.when(Upstream.SCORING, request -> {
            request.pause();
            request.handler(buffer -> arrived.addAndGet(buffer.length()));
            request.endHandler(end -> request.response().end("done"));
            paused.complete(request);
        });

        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Content-Length: " + length);
            var sent = new AtomicLong();
            var sender = Thread.ofVirtual().start(() -> send(wire, length, sent));
            HttpServerRequest request = paused.get(60, TimeUnit.SECONDS);

            await().during(Duration.ofSeconds(1)).atMost(RealParts.PATIENCE).until(sent::get, stillnessOf(sent));
            assertThat(sent.get()).isLessThan(BUFFERS);
            request.resume();

            assertThat(wire.reply("POST").body()).isEqualTo("done");
            assertThat(arrived.get()).isEqualTo(length);
            sender.join();
        }
    }

    @Test
    void a_slow_client_holds_a_download_back_instead_of_filling_the_gateway() throws Exception {
        long length = 96L * MEGABYTE;
        var written = new AtomicLong();
        services.when(Upstream.SCORING, request -> {
            HttpServerResponse response = request.response().putHeader("Content-Length", Long.toString(length));
            pump(response, length, written);
        });

        var response = Client.send(Client.signedIn("/api/v1/results/7/appendix").GET(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            await().during(Duration.ofSeconds(1)).atMost(RealParts.PATIENCE).until(written::get, stillnessOf(written));
            assertThat(written.get()).isLessThan(BUFFERS);

            assertThat(body.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(length);
        }
    }

    @Test
    void an_answer_may_begin_before_the_request_has_ended() throws Exception {
        services.when(Upstream.SCORING, request -> {
            request.response().setChunked(true).write("begun ");
            request.endHandler(end -> request.response().end("ended"));
        });

        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Transfer-Encoding: chunked");
            wire.chunk(new byte[10]);
            readUntil(wire, "begun ");
            wire.chunk(new byte[10]);
            wire.lastChunk();
            readUntil(wire, "ended");
        }
    }

    @Test
    void a_client_that_waits_for_leave_to_send_is_given_it() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Content-Length: 3", "Expect: 100-continue");
            assertThat(wire.reply("POST").status()).isEqualTo(100);
            wire.say("abc");

            assertThat(wire.reply("POST").body()).isEqualTo("SCORING 3");
        }
        assertThat(services.theOnlyOne().headers().contains("Expect")).isFalse();
    }

    @Test
    void a_client_that_breaks_off_its_upload_breaks_it_off_for_the_service() throws Exception {
        var broken = new AtomicBoolean();
        var begun = new CompletableFuture<Void>();
        services.when(Upstream.SCORING, request -> {
            request.exceptionHandler(failure -> broken.set(true));
            request.handler(buffer -> begun.complete(null));
        });

        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Content-Length: 1000");
            wire.say("abc");
            begun.get(60, TimeUnit.SECONDS);
        }

        await().atMost(RealParts.PATIENCE).untilTrue(broken);
    }

    @Test
    void many_streams_leave_room_for_requests() throws Exception {
        services.when(Upstream.NOTIFICATION, request -> {
            if (request.path().endsWith("/stream")) {
                write(openStream(request), "data: hello\n\n");
            } else {
                request.response().end("inbox");
            }
        });
        Wire[] wires = new Wire[400];
        try {
            for (int i = 0; i < wires.length; i++) {
                wires[i] = new Wire();
                wires[i].head("GET", "/api/v1/inbox/stream");
                readUntil(wires[i], "data: hello");
            }

            assertThat(Client.get("/api/v1/inbox").body()).isEqualTo("inbox");
        } finally {
            for (Wire wire : wires) {
                if (wire != null) {
                    wire.close();
                }
            }
        }
    }

    @Test
    void an_upload_with_a_declared_length_keeps_it() throws Exception {
        var response = Client.post("/api/v1/evidence", BodyPublishers.ofByteArray(new byte[3 * MEGABYTE]));

        assertThat(response.body()).isEqualTo("SCORING " + 3 * MEGABYTE);
        assertThat(services.theOnlyOne().headers().get("Content-Length")).isEqualTo(Integer.toString(3 * MEGABYTE));
        assertThat(services.theOnlyOne().headers().contains("Transfer-Encoding"))
                .isFalse();
    }

    private HttpServerResponse openStream(HttpServerRequest request) {
        return request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
    }

    private void write(HttpServerResponse stream, String event) {
        services.vertx().runOnContext(now -> stream.write(event));
    }

    private static void readUntil(Wire wire, String wanted) throws Exception {
        for (String line = wire.line(); !wanted.equals(line); line = wire.line()) {
            assertThat(line).as("before %s", wanted).isNotNull();
        }
    }

    private static void pump(HttpServerResponse response, long left, AtomicLong written) {
        long remaining = left;
        while (remaining > 0 && !response.writeQueueFull()) {
            int size = (int) Math.min(remaining, 64 * 1024);
            response.write(Buffer.buffer(new byte[size]));
            written.addAndGet(size);
            remaining -= size;
        }
        if (remaining > 0) {
            long rest = remaining;
            response.drainHandler(drained -> pump(response, rest, written));
        } else {
            response.end();
        }
    }

    private static void send(Wire wire, long length, AtomicLong sent) {
        byte[] part = new byte[64 * 1024];
        try {
            for (long left = length; left > 0; left -= part.length) {
                wire.out().write(part);
                sent.addAndGet(part.length);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static java.util.function.Predicate<Long> stillnessOf(AtomicLong counter) {
        var last = new AtomicLong(-1);
        return now -> last.getAndSet(counter.get()) == now;
    }
}

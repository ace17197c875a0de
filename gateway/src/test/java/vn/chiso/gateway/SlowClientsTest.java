package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chiso.gateway.route.Upstream;

/** Clients that are never silent, and never done. */
@QuarkusTest
@Tag("black-box")
@WithTestResource(ServiceAddresses.class)
@TestProfile(Impatient.class)
class SlowClientsTest {

    private static final long MANY = 1000;
    private static final byte[] PART = new byte[1024 * 1024];
    // More than the buffers on the way may hold.
    private static final int PARTS = 96;

    @RegisterExtension
    final Services services = new Services();

    @Test
    void a_head_or_body_that_trickles_is_told_that_it_is_too_slow() throws Exception {
        // Longer than the time-out.
        services.when(Upstream.NOTIFICATION, request -> {
            request.pause();
            services.vertx().setTimer(7000, over -> request.resume());
        });
        try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
            var head = side.submit(() -> answerTo("GET /api/v1/units HTTP/1.1\r\nX-Slow: "));
            var secondHead = side.submit(SlowClientsTest::answerToSecondHead);
            var emptyLines = side.submit(() -> answerTo("\r\n"));
            var body = side.submit(() -> answerToBody("/api/v1/evidence", "Content-Length: 100000", "x"));
            var chunks =
                    side.submit(() -> answerToBody("/api/v1/evidence", "Transfer-Encoding: chunked", "1\r\nx\r\n"));
            var ofStream = side.submit(() -> answerToBody("/api/v1/inbox/stream", "Content-Length: 100000", "x"));
            var heldAtFirst = side.submit(SlowClientsTest::answerToBodyThatTheServiceHeld);

            for (var told : List.of(head, secondHead, emptyLines, body, chunks, ofStream, heldAtFirst)) {
                var reply = told.get();
                assertThat(reply.status()).isEqualTo(408);
                assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
                assertThat(reply.body()).contains("\"code\":\"request-timeout\"");
            }
        }
    }

    private static Wire.Reply answerTo(String beginning) throws IOException {
        try (Wire wire = new Wire()) {
            wire.say(beginning);
            return replyWhileTrickling(wire, beginning.isBlank() ? "\r\n" : "x");
        }
    }

    private static Wire.Reply answerToSecondHead() throws IOException {
        try (Wire wire = new Wire()) {
            wire.head("GET", "/api/v1/units");
            assertThat(wire.reply("GET").status()).isEqualTo(200);
            wire.say("GET /api/v1/units HTTP/1.1\r\nX-Slow: ");
            return replyWhileTrickling(wire, "x");
        }
    }

    private static Wire.Reply answerToBody(String target, String framing, String part) throws IOException {
        try (Wire wire = new Wire()) {
            wire.head("POST", target, framing);
            return replyWhileTrickling(wire, part);
        }
    }

    /** Then it is the client who says no more. */
    private static Wire.Reply answerToBodyThatTheServiceHeld() throws IOException {
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/inbox/stream", "Content-Length: " + 2 * PARTS * PART.length);
            for (int part = 0; part < PARTS; part++) {
                wire.out().write(PART);
            }
            return wire.reply("POST");
        }
    }

    private static Wire.Reply replyWhileTrickling(Wire wire, String part) {
        // A thread each: the common pool of two cores has one, and who is read late has been hung up on by then.
        var reply = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return wire.reply("GET");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread::startVirtualThread);
        for (long said = 0; !reply.isDone() && said < MANY; said++) {
            try {
                wire.say(part);
            } catch (IOException closed) {
                break;
            }
            // The pace of the client, which is the point.
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return reply.join();
    }
}

package vn.chiso.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final byte[] LONG = "x".repeat(100_000).getBytes();

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        answer("/short", 200, 5);
        answer("/chunked", 200, 0);
        answer("/unchanged", 304, -1);
        answer("/created", 201, -1);
        server.createContext("/slow", exchange -> {
            LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    private void answer(String path, int status, long length) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestMethod()
                    + exchange.getRequestHeaders().getFirst("Authorization")
                    + new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status, length);
            if (length >= 0) {
                exchange.getResponseBody().write(LONG, 0, length == 0 ? LONG.length : (int) length);
            }
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpCall get(String path) {
        return HttpCall.get(server.getAddress().getPort(), path, "t");
    }

    @Test
    void one_connection_carries_answers_of_every_form() throws IOException {
        try (var wire = new Wire(server.getAddress().getPort())) {
            for (var call : new HttpCall[] {get("/chunked"), get("/unchanged"), get("/short"), get("/chunked")}) {
                assertThat(wire.exchange(call.bytes())).isEqualTo(call.path().equals("/unchanged") ? 304 : 200);
            }
        }

        assertThat(asked).hasSize(4).containsOnly("GETBearer t");
    }

    @Test
    void a_body_is_sent_with_its_length_in_bytes() {
        var call = HttpCall.post(server.getAddress().getPort(), "/created", "t", "{\"a\":\"ươ\"}");

        double rate = new Saturation(1, Duration.ZERO).perSecond(call, () -> call);

        assertThat(rate).isPositive();
        assertThat(asked).containsExactly("POSTBearer t{\"a\":\"ươ\"}");
    }

    @Test
    void an_answer_other_than_the_expected_one_is_no_rate() {
        assertThatThrownBy(() -> new Saturation(2, Duration.ZERO)
                        .byOurselves(get("/short").answered(304)))
                .hasStackTraceContaining("was answered with 200");
    }

    @Test
    void what_a_slow_answer_holds_up_is_counted_from_when_it_should_have_been_sent() {
        var latency = new ConstantRate(100, 1, Duration.ZERO, Duration.ofMillis(500))
                .of(new HttpCall(server.getAddress().getPort(), "/slow", Map.of(), null, 204));

        // Fifty requests every 10 ms, each of at least 40: the last waits for all those before it.
        assertThat(latency.nanos().getTotalCount()).isEqualTo(50);
        assertThat(latency.p99()).isGreaterThan(1_000);
    }

    @Test
    void work_that_is_no_request_is_done_and_counted_at_the_same_moments() {
        var done = new AtomicInteger();

        long begun = System.nanoTime();

        var latency = new ConstantRate(100, 2, Duration.ZERO, Duration.ofMillis(100)).of(done::incrementAndGet);

        // The last of ten has its moment after nine gaps.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(90));
        assertThat(done).hasValue(10);
        assertThat(latency.count()).isEqualTo(10);
    }
}

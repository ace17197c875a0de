package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a service in trouble says on its management port. */
@Timeout(60)
class ManagementTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Management management = new Management(null);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer service;
    private volatile int status;
    private volatile int refusals;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        service.createContext("/", exchange -> {
            boolean refused = asked.incrementAndGet() <= refusals;
            byte[] body = (refused ? "{\"code\":\"in-trouble\"}" : "{\"now\":1}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? status : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void one_without_its_database_is_asked_again() {
        answers(503, 2);
        assertThat(management
                        .send(Service.TASK, request(), PATIENCE)
                        .path("now")
                        .asInt())
                .isEqualTo(1);
        assertThat(asked).hasValue(3);
    }

    @Test
    void one_that_stays_without_it_is_quoted() {
        answers(503, Integer.MAX_VALUE);
        assertThatThrownBy(() -> management.send(Service.TASK, request(), Duration.ZERO))
                .hasMessageContainingAll("task-service", "GET", "503", "in-trouble");
    }

    @Test
    void an_error_of_its_own_is_not_asked_for_twice() {
        answers(500, 1);
        assertThatThrownBy(() -> management.send(Service.TASK, request(), PATIENCE))
                .hasMessageContainingAll("500", "in-trouble");
        assertThat(asked).hasValue(1);
    }

    private void answers(int status, int refusals) {
        this.status = status;
        this.refusals = refusals;
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/clock"))
                .build();
    }
}

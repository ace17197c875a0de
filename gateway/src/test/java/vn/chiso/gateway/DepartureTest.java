package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.RealParts;

@QuarkusTest
@WithTestResource(ServiceAddresses.class)
class DepartureTest {

    // No other test asks for it.
    private static final String ROUTE = "/api/v1/simulations";
    private static final int PART = 64 * 1024;
    private static final long MORE_THAN_BUFFERS_HOLD = 1536L * PART;

    @RegisterExtension
    final Services services = new Services();

    @Inject
    MeterRegistry registry;

    @Test
    void a_request_is_over_when_its_client_leaves_in_the_middle_of_the_answer() throws Exception {
        long before = ended();
        services.when(Upstream.SCORING, request -> {
            request.response().putHeader("Content-Length", Long.toString(MORE_THAN_BUFFERS_HOLD));
            send(request.response(), MORE_THAN_BUFFERS_HOLD);
        });

        try (Wire wire = new Wire()) {
            wire.head("GET", ROUTE);
            assertThat(wire.line()).isEqualTo("HTTP/1.1 200 OK");
        }

        await().atMost(RealParts.PATIENCE).until(() -> ended() > before);
    }

    private long ended() {
        return registry.find("chiso.gateway.requests").tag("route", ROUTE).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static void send(HttpServerResponse response, long length) {
        long left = length;
        for (; left > 0 && !response.writeQueueFull(); left -= PART) {
            response.write(Buffer.buffer(new byte[PART]));
        }
        if (left > 0) {
            long rest = left;
            response.drainHandler(drained -> send(response, rest));
        } else {
            response.end();
        }
    }
}

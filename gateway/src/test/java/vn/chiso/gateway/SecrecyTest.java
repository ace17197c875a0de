package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

@QuarkusTest
@WithTestResource(ServiceAddresses.class)
class SecrecyTest {

    /** A sample, of the form of a real one. */
    private static final String SECRET = "c2VjcmV0LW9mLWEtZmVlZA";

    private static final ExtFormatter FORMAT = new PatternFormatter("%s");

    @RegisterExtension
    final Services services = new Services();

    @Inject
    RecordedSpans spans;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            ExtLogRecord extended = ExtLogRecord.wrap(entry);
            logged.add(FORMAT.formatMessage(extended) + extended.getThrown() + extended.getMdcCopy());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(handler);
        spans.clear();
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void neither_a_bearer_nor_the_secret_of_a_feed_is_written_anywhere() throws Exception {
        String feed = "/api/v1/calendar-feeds/" + SECRET + ".ics";
        String good = Tokens.of("canbo.nv");
        String expired = Tokens.expired("canbo.nv");

        Client.send(Client.anonymous(feed).GET());
        services.stop(Upstream.TASK);
        var down = Client.send(
                Client.anonymous(feed).header("X-Request-Id", "feed-is-down-1").GET());
        Client.send(Client.anonymous("/api/v1/plans")
                .header("Authorization", "Bearer " + good)
                .GET());
        Client.send(Client.anonymous("/api/v1/plans")
                .header("Authorization", "Bearer " + expired)
                .GET());

        // Broken, if the gateway had not yet noticed that its open connection was closed.
        assertThat(down.statusCode()).isIn(502, 503);
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(logged)
                        .as("the failure is logged, with its request id")
                        .anyMatch(line ->
                                line.contains("/api/v1/calendar-feeds: upstream-") && line.contains("feed-is-down-1")));
        await().atMost(RealParts.PATIENCE).until(() -> spans.text().contains("/api/v1/plans"));
        String everything = String.join("\n", logged) + spans.text() + metrics();
        assertThat(everything).doesNotContain(SECRET).doesNotContain(good).doesNotContain(expired);
    }

    @Test
    void requests_are_counted_by_route_and_never_by_path() throws Exception {
        Client.get("/api/v1/units/0190a1b2-0000-7000-8000-000000000001");

        await().atMost(RealParts.PATIENCE)
                .untilAsserted(
                        () -> assertThat(metrics())
                                .containsPattern(
                                        "chiso_gateway_requests_seconds_count\\{.*route=\"/api/v1/units\".*upstream=\"criteria\""));
        assertThat(metrics()).doesNotContain("0190a1b2-0000-7000-8000-000000000001");
    }

    @Test
    void health_is_open_on_the_management_port() throws Exception {
        for (String check : List.of("live", "ready", "started")) {
            assertThat(management("/q/health/" + check)).contains("\"UP\"");
        }
    }

    private static String metrics() throws Exception {
        return management("/q/metrics");
    }

    private static String management(String path) throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        var request = java.net.http.HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        var response = Client.send(request.GET());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}

package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.local.client.Await;
import vn.chiso.local.system.Layout;

/** The packaged gateway, told to stop by its operator while it is at work. */
class GatewayDrainIT {

    // Both need no bearer, and so no identity provider.
    private static final String FEED = "/api/v1/calendar-feeds/Zm9vYmFyYmF6cXV4MTIzNDU2.ics";
    private static final String STREAM = "/api/v1/inbox/stream/tickets/Zm9vYmFyYmF6cXV4MTIzNDU2Zm9vYmFyYmF6cXV4MTI";

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch bothUnderWay = new CountDownLatch(2);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer service;
    private Process gateway;
    private int port;
    private int management;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/", this::answer);
        service.start();
        port = freePort();
        management = freePort();
        gateway = launch(folder.resolve("gateway.log").toFile());
        Await.until("the gateway", () -> readiness() == 200 ? Optional.of(true) : Optional.empty());
    }

    @AfterEach
    void stop() {
        gateway.destroyForcibly();
        service.stop(0);
    }

    @Test
    void what_is_under_way_is_finished_streams_are_ended_and_nobody_new_is_sent_here() throws Exception {
        CompletableFuture<HttpResponse<String>> stream = get(STREAM);
        CompletableFuture<HttpResponse<String>> slow = get(FEED);
        assertThat(bothUnderWay.await(60, TimeUnit.SECONDS)).isTrue();

        gateway.destroy();

        Await.until("not ready", () -> readiness() == 200 ? Optional.empty() : Optional.of(true));
        assertThat(stream.get(60, TimeUnit.SECONDS).body()).isEqualTo("data: hello\n\n");
        assertThat(slow).isNotDone();
        mayAnswer.countDown();
        assertThat(slow.get(60, TimeUnit.SECONDS).body()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(gateway.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private Process launch(File log) throws IOException {
        Path jar = Layout.findRoot().resolve("gateway/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString());
        String url = "http://127.0.0.1:" + service.getAddress().getPort();
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        builder.environment().put("CHISO_TASK_URL", url);
        builder.environment().put("CHISO_NOTIFICATION_URL", url);
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean isStream = exchange.getRequestURI().getPath().equals(STREAM);
        exchange.getResponseHeaders().set("Content-Type", isStream ? "text/event-stream" : "text/calendar");
        if (isStream) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: hello\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            // Left open, as a stream is.
            bothUnderWay.countDown();
        } else {
            bothUnderWay.countDown();
            awaitLeave();
            byte[] feed = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        }
    }

    private void awaitLeave() {
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofMinutes(2))
                        .build(),
                BodyHandlers.ofString());
    }

    /** 0 while nobody listens. */
    private int readiness() {
        try {
            URI ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
            return client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

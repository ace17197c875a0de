package vn.chiso.task.assignment.result;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands for scoring-service where it is asked for evidence. It keeps no state: the id says how it behaves.
 * Registered as a service of Quarkus' test framework, so every test of the module has it.
 */
public final class ScoringStub implements QuarkusTestResourceLifecycleManager {

    static final String VISIBLE = "0190e1a0-0000-7000-8000-000000000901";
    static final String VISIBLE_TOO = "0190e1a0-0000-7000-8000-000000000902";
    static final String FORBIDDEN = "0190e1a0-0000-7000-8000-000000000903";
    static final String FAILING = "0190e1a0-0000-7000-8000-000000000905";
    static final String SILENT = "0190e1a0-0000-7000-8000-000000000906";
    static final String CUT = "0190e1a0-0000-7000-8000-000000000907";

    /** Begins the ids of what is found only after two seconds. */
    static final String SLOW = "0190e1a0-0000-7000-8000-0000000090";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/evidence/", ScoringStub::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.scoring.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (bearer == null || !bearer.startsWith("Bearer ey")) {
            send(exchange, 401);
            return;
        }
        var id = path.split("/")[4];
        if (!path.matches("/api/v1/evidence/[^/]+/reports/[^/]+") || !tellsWhoReviews(exchange)) {
            send(exchange, 400);
            return;
        }
        if (id.startsWith(SLOW)) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            send(exchange, 204);
            return;
        }
        switch (id) {
            case VISIBLE, VISIBLE_TOO -> send(exchange, 204);
            case FORBIDDEN -> send(exchange, 403);
            case FAILING -> send(exchange, 500);
            case CUT -> exchange.close();
            case SILENT -> {
                // The connection stays open without an answer until the client gives up.
            }
            default -> send(exchange, 404);
        }
    }

    /** The performer, the owner and the standing office at least. */
    private static boolean tellsWhoReviews(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return exchange.getRequestMethod().equals("PUT")
                && body.matches("\\{\"unitIds\":\\[(\"[0-9a-f-]{36}\",?){3,}]}");
    }

    private static void send(HttpExchange exchange, int status) throws IOException {
        if (status == 204) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        var bytes = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

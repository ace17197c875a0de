package vn.chiso.scoring.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Stands for criteria-service where it is asked by REST. It keeps no state: the last digits of the set's id say how it behaves.
 * Registered as a service of Quarkus' test framework, so every test of the module has it.
 */
public final class CriteriaStub implements QuarkusTestResourceLifecycleManager {

    static final String KNOWN = "0190e1a0-0000-7000-8000-000000000901";
    static final String DRAFT = "0190e1a0-0000-7000-8000-000000000902";
    static final String UNKNOWN = "0190e1a0-0000-7000-8000-000000000904";
    static final String FAILING = "0190e1a0-0000-7000-8000-000000000905";
    static final String SILENT = "0190e1a0-0000-7000-8000-000000000906";
    static final String CUT = "0190e1a0-0000-7000-8000-000000000907";
    static final String GARBAGE = "0190e1a0-0000-7000-8000-000000000908";
    static final String UNSOUND = "0190e1a0-0000-7000-8000-000000000910";
    static final String UNCOMPUTABLE = "0190e1a0-0000-7000-8000-000000000909";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/criteria-sets/", CriteriaStub::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.criteria.url",
                "http://localhost:" + server.getAddress().getPort(),
                // A machine that is merely slow must not look like a service that is silent.
                "quarkus.rest-client.criteria.connect-timeout",
                "30000",
                "quarkus.rest-client.criteria.read-timeout",
                "10000");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var id = path.substring(path.lastIndexOf('/') + 1);
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (bearer == null || !bearer.startsWith("Bearer ey")) {
            send(exchange, 401, "{}");
            return;
        }
        switch (id) {
            case KNOWN -> send(exchange, 200, set(id, "PUBLISHED", "{\"kind\":\"PROPORTIONAL\"}"));
            case UNSOUND ->
                send(
                        exchange,
                        200,
                        set(id, "PUBLISHED", "{\"kind\":\"PROPORTIONAL\"}")
                                .replace("\"code\":\"1\"", "\"code\":\"1.1\",\"parentCode\":\"1\""));
            case DRAFT -> send(exchange, 200, set(id, "DRAFT", "{\"kind\":\"PROPORTIONAL\"}"));
            case UNCOMPUTABLE ->
                send(
                        exchange,
                        200,
                        set(
                                id,
                                "PUBLISHED",
                                "{\"kind\":\"FORMULA\",\"variables\":[],\"cases\":[{\"points\":\"sqrt(max)\"}]}"));
            case FAILING -> send(exchange, 500, "{}");
            case GARBAGE -> send(exchange, 200, "<html>");
            case CUT -> exchange.close();
            case SILENT -> {
                // The connection stays open without an answer until the client gives up.
            }
            default -> send(exchange, 404, "{}");
        }
    }

    private static String set(String id, String status, String method) {
        return """
                {"id":"%s","version":3,"programme":"PAR_INDEX","title":"Bộ chỉ số CCHC","period":"2023","coverage":"FULL",
                 "decision":{"number":"1325/QĐ-UBND","date":"2023-06-23","issuerUnitId":"0190e1a0-0000-7000-8000-000000000001"},
                 "status":"%s","revision":1,"rounding":{"scale":2,"mode":"HALF_UP"},"memberOfALaterVersion":true,
                 "nodes":[{"id":"0190e1a0-0000-7000-8000-000000009001","code":"1","title":"Chỉ đạo điều hành","maxPoints":100,
                   "leaf":true,"method":%s,"naPolicy":{"kind":"EXCLUDED"},"evidenceRequired":true,"addedLater":1}]}""".formatted(id, status, method);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

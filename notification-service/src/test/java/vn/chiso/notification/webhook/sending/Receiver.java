package vn.chiso.notification.webhook.sending;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Somebody's endpoint, real HTTP, that answers as it is told and remembers what it got. */
final class Receiver implements AutoCloseable {

    /** What a message looked like at the receiver. */
    record Got(String path, String body, Map<String, List<String>> headers) {}

    private static final int SILENCE = -1;

    /** What the next refusals say in {@code Retry-After}, null for nothing. */
    private volatile String retryAfter;

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final CountDownLatch silence = new CountDownLatch(1);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Statuses of the next answers; 200 when there is none. */
    Receiver answering(int... statuses) {
        for (var status : statuses) {
            answers.add(status);
        }
        return this;
    }

    Receiver asking(String retryAfterHeader) {
        retryAfter = retryAfterHeader;
        return this;
    }

    Receiver keepingSilent() {
        return answering(SILENCE);
    }

    List<Got> got() {
        return got;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(exchange.getRequestURI().toString(), body, Map.copyOf(exchange.getRequestHeaders())));
        Integer status;
        synchronized (answers) {
            status = answers.poll();
        }
        if (status != null && status == SILENCE) {
            try {
                silence.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        if (status != null && status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", url("/elsewhere"));
        }
        if (status != null && retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }
}

package vn.chiso.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.chiso.gateway.route.Upstream;

/** Four real HTTP servers in the services' places, fresh for each test. Unless told otherwise they answer their name. */
public final class Services implements BeforeEachCallback, AfterEachCallback {

    private final Map<Upstream, HttpServer> servers = new EnumMap<>(Upstream.class);
    private final Map<Upstream, Handler<HttpServerRequest>> behaviours = new EnumMap<>(Upstream.class);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private Vertx vertx;

    /** A request as it arrived behind the gateway. */
    public record Received(Upstream by, String method, String uri, io.vertx.core.MultiMap headers) {}

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        vertx = Vertx.vertx();
        for (Upstream upstream : Upstream.values()) {
            behaviours.put(upstream, request -> answerName(upstream, request));
            servers.put(upstream, start(upstream));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        received.clear();
    }

    public void when(Upstream upstream, Handler<HttpServerRequest> behaviour) {
        behaviours.put(upstream, behaviour);
    }

    public void stop(Upstream upstream) throws Exception {
        servers.get(upstream).close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public Received theOnlyOne() {
        if (received.size() != 1) {
            throw new AssertionError("Not exactly one request arrived: " + received);
        }
        return received.getFirst();
    }

    public Vertx vertx() {
        return vertx;
    }

    public static URI address(Upstream upstream) {
        return ConfigProvider.getConfig()
                .getValue(ServiceAddresses.KEY + upstream.name().toLowerCase(Locale.ROOT), URI.class);
    }

    public HttpServer start(Upstream upstream) throws Exception {
        return vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(128 * 1024))
                .requestHandler(request -> {
                    received.add(new Received(upstream, request.method().name(), request.uri(), request.headers()));
                    behaviours.get(upstream).handle(request);
                })
                .listen(address(upstream).getPort(), "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    private static void answerName(Upstream upstream, HttpServerRequest request) {
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("content-type", "text/plain")
                        .end(upstream.name() + " " + body.length()));
    }
}

package vn.chiso.gateway.forward;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.gateway.route.Route;
import vn.chiso.gateway.route.Upstream;

/**
 * Connections to the services: some for requests, others for streams, so that open streams starve nobody.
 *
 * <p>A connection belongs to the event loop that opened it, and a pool hands out the connection that was used last,
 * whatever its loop. With one pool most requests would change threads on their way there and again with each part of
 * the answer, so each loop has a pool of its own. A stream says little, and its clients come in whatever numbers.
 */
@ApplicationScoped
class UpstreamClients {

    private static final int MAX_RESPONSE_HEADERS = 64 * 1024;

    private final Map<Upstream, URI> urls = new EnumMap<>(Upstream.class);
    private final ForwardConfig config;
    private final Map<EventExecutor, HttpClient> requests = new HashMap<>();
    private final HttpClient streams;

    UpstreamClients(Vertx vertx, ForwardConfig config) {
        this.config = config;
        for (Upstream upstream : Upstream.values()) {
            urls.put(upstream, checked(upstream, config.url().get(upstream)));
        }
        List<EventExecutor> loops = loops(vertx);
        PoolOptions share = new PoolOptions()
                .setHttp1MaxSize(Math.ceilDiv(config.connections(), loops.size()))
                .setMaxWaitQueueSize(Math.ceilDiv(config.waiting(), loops.size()));
        loops.forEach(loop -> requests.put(loop, client(vertx, share)));
        this.streams = client(
                vertx, new PoolOptions().setHttp1MaxSize(config.streams()).setMaxWaitQueueSize(0));
    }

    /** Must be called on the context of a request. */
    HttpClient client(Route route) {
        return route.isStream()
                ? streams
                : requests.get(ContextInternal.current().nettyEventLoop());
    }

    URI url(Route route) {
        return urls.get(route.upstream());
    }

    Future<HttpClientRequest> open(Route route, HttpMethod method, String uri) {
        URI url = url(route);
        return client(route)
                .request(new RequestOptions()
                        .setHost(url.getHost())
                        .setPort(url.getPort())
                        .setSsl("https".equals(url.getScheme()))
                        .setConnectTimeout(config.connectTimeout().toMillis())
                        .setMethod(method)
                        .setURI(uri));
    }

    @PreDestroy
    void close() {
        requests.values().forEach(HttpClient::close);
        streams.close();
    }

    // There is no other public way to them in Vert.x 4.
    @SuppressWarnings("deprecation")
    private static List<EventExecutor> loops(Vertx vertx) {
        List<EventExecutor> loops = new ArrayList<>();
        vertx.nettyEventLoopGroup().forEach(loops::add);
        return loops;
    }

    private HttpClient client(Vertx vertx, PoolOptions pool) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                .setMaxHeaderSize(MAX_RESPONSE_HEADERS);
        return vertx.httpClientBuilder()
                .with(options)
                .with(pool)
                .withConnectHandler(EarlyAnswers::heedOn)
                .build();
    }

    private static URI checked(Upstream upstream, URI url) {
        boolean usable = url != null
                && url.getHost() != null
                && url.getPort() > 0
                && url.getPath().isEmpty();
        if (!usable) {
            throw new IllegalStateException("The URL of " + upstream + " must be scheme://host:port, not " + url);
        }
        return url;
    }
}

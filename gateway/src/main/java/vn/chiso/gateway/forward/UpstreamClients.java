package vn.chiso.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import vn.chiso.gateway.route.Route;
import vn.chiso.gateway.route.Upstream;

/** Connections to the services: one pool for requests, one for streams, so that open streams starve nobody. */
@ApplicationScoped
class UpstreamClients {

    private static final int MAX_RESPONSE_HEADERS = 64 * 1024;

    private final Map<Upstream, URI> urls = new EnumMap<>(Upstream.class);
    private final ForwardConfig config;
    private final HttpClient requests;
    private final HttpClient streams;

    UpstreamClients(Vertx vertx, ForwardConfig config) {
        this.config = config;
        for (Upstream upstream : Upstream.values()) {
            urls.put(upstream, checked(upstream, config.url().get(upstream)));
        }
        this.requests = client(
                vertx, new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waiting()));
        this.streams = client(
                vertx, new PoolOptions().setHttp1MaxSize(config.streams()).setMaxWaitQueueSize(0));
    }

    HttpClient client(Route route) {
        return route.isStream() ? streams : requests;
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
        requests.close();
        streams.close();
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

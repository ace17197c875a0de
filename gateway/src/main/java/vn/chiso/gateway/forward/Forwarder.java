package vn.chiso.gateway.forward;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.gateway.problem.GatewayProblem;
import vn.chiso.gateway.problem.Problems;
import vn.chiso.gateway.route.RequestTarget;
import vn.chiso.gateway.route.Route;

/** Passes an admitted request to its service and the answer back, both as streams. */
@ApplicationScoped
public class Forwarder {

    private static final ProxyOptions PLAIN_HTTP = new ProxyOptions().setSupportWebSocket(false);

    private final ForwardConfig config;
    private final UpstreamClients clients;
    private final OpenStreams streams;
    private final Problems problems;

    Forwarder(ForwardConfig config, UpstreamClients clients, OpenStreams streams, Problems problems) {
        this.config = config;
        this.clients = clients;
        this.streams = streams;
        this.problems = problems;
    }

    public void forward(RoutingContext context, Route route, RequestTarget target) {
        HttpServerRequest request = context.request();
        if (declaredLength(request) > config.maxBody().asLongValue()) {
            problems.send(context, GatewayProblem.PAYLOAD_TOO_LARGE);
        } else if (route.isStream() && streams.isDraining()) {
            problems.send(context, GatewayProblem.UPSTREAM_UNAVAILABLE);
        } else {
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                context.response().writeContinue();
            }
            Exchange exchange = new Exchange(this, context, route, target);
            HttpProxy.reverseProxy(PLAIN_HTTP, clients.client(route))
                    .origin(exchange::open)
                    .addInterceptor(exchange)
                    .handle(new ClientSide(request));
        }
    }

    ForwardConfig config() {
        return config;
    }

    UpstreamClients clients() {
        return clients;
    }

    OpenStreams streams() {
        return streams;
    }

    Problems problems() {
        return problems;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The HTTP codec has refused what is not a number; a number too long for one is too long for us.
        return length == null ? 0 : length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }
}

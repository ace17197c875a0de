package vn.chiso.gateway.forward;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.chiso.gateway.identity.ClientAddress;

/** What may not pass: headers of one connection (RFC 9110 §7.6.1), and headers by which a client could pose as a proxy. */
final class HeaderRules {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    private static final Set<String> SPOOFABLE = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-original-uri",
            "x-original-host",
            "x-original-method",
            "x-rewrite-url",
            "x-host",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-remote-user",
            "x-request-id");

    private static final Set<String> TRACE_CONTEXT = Set.of("traceparent", "tracestate", "baggage");
    private static final String FORWARDED_PREFIX = "x-forwarded-";
    // The gateway itself has told the client to go on; a service that does not know "Expect" would wait for ever.
    private static final String EXPECT = "expect";

    private HeaderRules() {}

    static void toService(MultiMap headers, HttpServerRequest request, String requestId) {
        // The tracer writes its context anew, naming the gateway's own span as the parent.
        boolean isTraced = Span.current().getSpanContext().isValid();
        removeNamedByConnection(headers);
        remove(
                headers,
                name -> HOP_BY_HOP.contains(name)
                        || SPOOFABLE.contains(name)
                        || name.startsWith(FORWARDED_PREFIX)
                        || name.equals(EXPECT)
                        || isTraced && TRACE_CONTEXT.contains(name));
        String client = ClientAddress.of(request);
        if (client != null) {
            headers.set("X-Forwarded-For", client);
        }
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        headers.set("X-Request-Id", requestId);
    }

    static void toClient(MultiMap headers, URI service) {
        removeNamedByConnection(headers);
        remove(headers, HOP_BY_HOP::contains);
        relative(headers, "Location", service);
        relative(headers, "Content-Location", service);
        relative(headers, "Link", service);
    }

    private static void removeNamedByConnection(MultiMap headers) {
        for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : connection.split(",")) {
                headers.remove(name.strip());
            }
        }
    }

    /** Looks at each header that there is, rather than for each that there might be: most requests have none of them. */
    private static void remove(MultiMap headers, Predicate<String> isUnwanted) {
        List<String> unwanted = new ArrayList<>();
        for (Map.Entry<String, String> header : headers) {
            if (isUnwanted.test(header.getKey().toLowerCase(Locale.ROOT))) {
                unwanted.add(header.getKey());
            }
        }
        unwanted.forEach(headers::remove);
    }

    /** A service builds absolute addresses from its own host, which no client can reach: they become relative. */
    private static void relative(MultiMap headers, String name, URI service) {
        List<String> values = headers.getAll(name);
        if (!values.isEmpty()) {
            headers.set(
                    name,
                    values.stream()
                            .map(value -> value.replace(service.toString() + "/", "/"))
                            .toList());
        }
    }
}

package vn.chiso.gateway.forward;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        removeHopByHop(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (SPOOFABLE.contains(lower) || lower.startsWith(FORWARDED_PREFIX) || lower.equals(EXPECT)) {
                headers.remove(name);
            }
        }
        if (Span.current().getSpanContext().isValid()) {
            // The tracer writes them anew, naming the gateway's own span as the parent.
            TRACE_CONTEXT.forEach(headers::remove);
        }
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
        removeHopByHop(headers);
        relative(headers, "Location", service);
        relative(headers, "Content-Location", service);
        relative(headers, "Link", service);
    }

    private static void removeHopByHop(MultiMap headers) {
        List<String> named = new ArrayList<>();
        for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : connection.split(",")) {
                named.add(name.strip());
            }
        }
        named.forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
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

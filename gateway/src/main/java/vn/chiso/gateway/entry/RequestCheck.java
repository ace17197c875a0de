package vn.chiso.gateway.entry;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.gateway.problem.GatewayProblem;

/** Refuses what is no request of ours by its form alone, before it costs anything. */
@ApplicationScoped
class RequestCheck {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final EntryConfig config;
    private final PageOrigins origins;

    RequestCheck(EntryConfig config, PageOrigins origins) {
        this.config = config;
        this.origins = origins;
    }

    Optional<GatewayProblem> fault(HttpServerRequest request) {
        // An HTTP/1.0 client cannot receive a stream of unknown length; we would have to keep the whole answer.
        if (request.version() == HttpVersion.HTTP_1_0) {
            return Optional.of(GatewayProblem.HTTP_VERSION_NOT_SUPPORTED);
        }
        if (!METHODS.contains(request.method())) {
            return Optional.of(GatewayProblem.METHOD_NOT_ALLOWED);
        }
        if (request.uri().length() > config.maxUri().asLongValue()) {
            return Optional.of(GatewayProblem.URI_TOO_LONG);
        }
        if (size(request.headers()) > config.maxHeaders().asLongValue()) {
            return Optional.of(GatewayProblem.HEADERS_TOO_LARGE);
        }
        if (isAmbiguous(request.headers())) {
            return Optional.of(GatewayProblem.MALFORMED_REQUEST);
        }
        return origins.isForeign(request) ? Optional.of(GatewayProblem.FOREIGN_ORIGIN) : Optional.empty();
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    /** Two servers could read these differently: one checks the first bearer, the other obeys the second. */
    private static boolean isAmbiguous(MultiMap headers) {
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1
                || headers.getAll(HttpHeaders.HOST).size() != 1
                || headers.contains("")
                || headers.getAll(HttpHeaders.CONTENT_LENGTH).size() > 1
                || codings.size() > 1
                || codings.size() == 1 && !codings.getFirst().equals("chunked");
    }
}

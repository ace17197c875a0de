package vn.chiso.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** RFC 9457 answers of the gateway, in the shape that the services use too. */
@ApplicationScoped
public class Problems {

    /** Where the request id is kept while a request is under way. */
    public static final String REQUEST_ID = "chiso.request-id";

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Answers the request, and no longer listens to what its client may still be sending. */
    public void send(RoutingContext context, GatewayProblem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        Locale language = texts.language(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", language.getLanguage());
        // Added: an answer to another origin varies with that already.
        response.headers().add("Vary", "Accept-Language");
        explain(context, problem);
        LeftoverBody.discard(context.request());
        response.end(body(context, problem, language));
    }

    private static void explain(RoutingContext context, GatewayProblem problem) {
        HttpServerResponse response = context.response();
        switch (problem) {
            case UNAUTHENTICATED -> response.putHeader("WWW-Authenticate", challenge(context));
            case UPSTREAM_UNAVAILABLE, IDENTITY_PROVIDER_UNAVAILABLE ->
                response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
            case METHOD_NOT_ALLOWED -> response.putHeader("Allow", METHODS);
            case MALFORMED_REQUEST,
                    FOREIGN_ORIGIN,
                    NOT_FOUND,
                    REQUEST_TIMEOUT,
                    PAYLOAD_TOO_LARGE,
                    URI_TOO_LONG,
                    TOO_MANY_REQUESTS,
                    HEADERS_TOO_LARGE,
                    INTERNAL_ERROR,
                    UPSTREAM_BROKEN,
                    UPSTREAM_TIMEOUT,
                    HTTP_VERSION_NOT_SUPPORTED -> {
                // Nothing but the body to tell.
            }
        }
    }

    private Buffer body(RoutingContext context, GatewayProblem problem, Locale language) {
        return new JsonObject()
                .put("type", "urn:chiso:problem:" + problem.code())
                .put("title", texts.title(problem, language))
                .put("status", problem.status())
                .put("code", problem.code())
                .put("detail", texts.detail(problem, language))
                .put("errors", new JsonArray())
                .put("requestId", context.<String>get(REQUEST_ID))
                .toBuffer();
    }

    /** RFC 6750 §3: the error is named only to a client that did send a token. */
    private static String challenge(RoutingContext context) {
        boolean tokenSent = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return tokenSent ? "Bearer realm=\"chiso\", error=\"invalid_token\"" : "Bearer realm=\"chiso\"";
    }
}

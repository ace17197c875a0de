package vn.chiso.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;
import vn.chiso.gateway.entry.Admission;
import vn.chiso.gateway.entry.BrowserPolicy;

/** Hands out the contract of the whole API, and Swagger UI to read and try it. Open to everybody: it holds no facts. */
@ApplicationScoped
class DocsDesk {

    // After the passage, which leaves alone what is not of the API.
    private static final int ORDER = -40;
    private static final int FOUND = 302;
    private static final int NOT_MODIFIED = 304;

    private final Library library;
    private final Admission admission;
    private final String policy;

    DocsDesk(Library library, Admission admission, DocsConfig config) {
        this.library = library;
        this.admission = admission;
        // Everything from here, nothing from elsewhere; the page fetches its token from the identity provider.
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "connect-src 'self' " + origin(config)
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::serve);
    }

    private void serve(RoutingContext context) {
        String path = context.request().path();
        HttpMethod method = context.request().method();
        boolean toRead = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (toRead && path.equals("/docs") && library.has("/docs/")) {
            context.response()
                    .setStatusCode(FOUND)
                    .putHeader("Location", "/docs/")
                    .end();
        } else if (toRead && library.has(path)) {
            admission.admitAnybody(context, () -> hand(context, path));
        } else {
            context.next();
        }
    }

    private void hand(RoutingContext context, String path) {
        BrowserPolicy.set(context, policy);
        library.known(path).ifPresentOrElse(document -> answer(context, document), () -> {
            Callable<Document> reading = () -> library.read(path);
            context.vertx()
                    .executeBlocking(reading, false)
                    .onSuccess(document -> answer(context, document))
                    .onFailure(context::fail);
        });
    }

    private static void answer(RoutingContext context, Document document) {
        HttpServerResponse response = context.response();
        boolean packed = context.parsedHeaders().acceptEncoding().stream()
                .anyMatch(encoding -> encoding.value().equals("gzip") && encoding.weight() > 0);
        String etag = document.etag(packed);
        response.putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, document.contentType());
        if (packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        byte[] body = packed ? document.packed() : document.plain();
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length))
                    .end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    private static String origin(DocsConfig config) {
        return config.tokenUrl().resolve("/").toString().replaceAll("/$", "");
    }
}

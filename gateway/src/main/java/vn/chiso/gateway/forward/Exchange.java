package vn.chiso.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.chiso.gateway.problem.GatewayProblem;
import vn.chiso.gateway.problem.Problems;
import vn.chiso.gateway.route.RequestTarget;
import vn.chiso.gateway.route.Route;

/**
 * One request and its answer on their way through the gateway. Nothing is retried: whether a request may be repeated,
 * its sender knows best.
 */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Set<Integer> REFUSED_BY_FORM = Set.of(400, 408, 413, 414, 417, 431);

    private final Forwarder forwarder;
    private final RoutingContext context;
    private final Route route;
    private final RequestTarget target;
    private final RequestBody body;
    private final AnswerDeadline deadline;
    private HttpClientRequest toService;
    private GatewayProblem verdict;
    private boolean uploading;

    Exchange(Forwarder forwarder, RoutingContext context, Route route, RequestTarget target) {
        this.forwarder = forwarder;
        this.context = context;
        this.route = route;
        this.target = target;
        this.body =
                new RequestBody(context.request(), forwarder.config().maxBody().asLongValue());
        this.deadline = new AnswerDeadline(context.vertx(), forwarder.config(), body, this::tooLate);
    }

    Future<HttpClientRequest> open(ProxyContext proxy) {
        heedBrokenBody();
        if (verdict != null) {
            return Future.failedFuture("Broken before it was passed on");
        }
        return forwarder
                .clients()
                .open(route, proxy.request().getMethod(), target.uri())
                .onSuccess(request -> {
                    toService = request;
                    // Failures are learnt from the futures; a handler is there only to keep them out of the log.
                    request.exceptionHandler(known -> {});
                    if (verdict != null) {
                        request.reset();
                    }
                    deadline.start();
                });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest request = proxy.request();
        request.setURI(target.uri());
        request.setBody(Body.body(body, request.getBody().length()));
        HeaderRules.toService(request.headers(), context.request(), context.get(Problems.REQUEST_ID));
        // Left open after a failure: the problem is the answer, and the library's own bare 502 must not follow it.
        Promise<ProxyResponse> answered = Promise.promise();
        proxy.sendRequest().onComplete(answer -> {
            deadline.settle();
            if (answer.succeeded()) {
                answered.complete(answer.result());
            } else {
                refuse(reason(), answer.cause());
            }
        });
        return answered.future();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        ProxyResponse answer = proxy.response();
        HeaderRules.toClient(answer.headers(), forwarder.clients().url(route));
        uploading = !context.request().isEnded();
        if (REFUSED_BY_FORM.contains(answer.getStatusCode())) {
            // The HTTP layer of a service may hang up after these without having said so.
            // Not used again, the connection cannot break somebody else's request.
            toService.connection().shutdown();
        }
        AnswerBody fromService = new AnswerBody(answer.getBody().stream(), this::brokenOff);
        answer.setBody(Body.body(fromService, answer.getBody().length()));
        if (answer.getStatusCode() == GatewayProblem.PAYLOAD_TOO_LARGE.status() && !isProblem(answer)) {
            // The HTTP layer of a service says so before any code of it runs: bare, and closing the connection.
            fromService.resume();
            refuse(GatewayProblem.PAYLOAD_TOO_LARGE, null);
            finish(fromService);
            return Future.succeededFuture();
        }
        if (uploading && answer.getStatusCode() >= FIRST_ERROR) {
            body.abandon();
        }
        if (isEventStream(answer)) {
            forwarder.streams().add(fromService, context);
        }
        // A client that went away is no failure; the library would answer it, bare and a second time.
        return proxy.sendResponse().otherwiseEmpty().onSuccess(sent -> finish(fromService));
    }

    private void finish(AnswerBody fromService) {
        if (!context.request().isEnded()) {
            body.abandon();
        }
        if (uploading || fromService.isCut()) {
            toService.reset();
        }
    }

    /** The head has gone out: all that is left to tell the client that something is missing is to hang up. */
    private void brokenOff(Throwable cause) {
        if (!context.response().closed() && !context.response().ended()) {
            LOG.warnf("%s %s: the answer broke off, %s", context.request().method(), route.prefix(), cause);
            context.request().connection().close();
        }
    }

    private void heedBrokenBody() {
        Runnable forget = BrokenBody.listen(context.request(), () -> {
            verdict = GatewayProblem.MALFORMED_REQUEST;
            if (toService != null) {
                toService.reset();
            }
        });
        context.addEndHandler(ended -> forget.run());
    }

    private boolean tooLate() {
        boolean isClientLate = body.isWaitingForClient();
        if (route.isStream() && !isClientLate) {
            // It is the service's affair when a stream begins. A body that it only holds may yet trickle.
            return context.request().isEnded() || context.response().closed();
        }
        verdict = isClientLate ? GatewayProblem.REQUEST_TIMEOUT : GatewayProblem.UPSTREAM_TIMEOUT;
        toService.reset();
        return true;
    }

    private GatewayProblem reason() {
        if (verdict != null) {
            return verdict;
        }
        if (body.isTooLarge()) {
            return GatewayProblem.PAYLOAD_TOO_LARGE;
        }
        return toService == null ? GatewayProblem.UPSTREAM_UNAVAILABLE : GatewayProblem.UPSTREAM_BROKEN;
    }

    private void refuse(GatewayProblem problem, Throwable cause) {
        if (context.response().closed()) {
            return;
        }
        if (problem.status() >= FIRST_SERVER_ERROR) {
            LOG.warnf("%s %s: %s, %s", context.request().method(), route.prefix(), problem.code(), cause);
        }
        body.abandon();
        forwarder.problems().send(context, problem);
    }

    private static boolean isProblem(ProxyResponse answer) {
        return contentType(answer).startsWith("application/problem+json");
    }

    /** One whose length is known ends by itself. */
    private static boolean isEventStream(ProxyResponse answer) {
        return contentType(answer).startsWith("text/event-stream")
                && answer.getBody().length() < 0;
    }

    private static String contentType(ProxyResponse answer) {
        String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type;
    }
}

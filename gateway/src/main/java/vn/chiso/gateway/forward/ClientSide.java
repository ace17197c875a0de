package vn.chiso.gateway.forward;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A request as the proxy library sees it. The library resets the answer when its client went away in the middle of it;
 * the framework takes a reset answer for closed already, and then tells nobody that the request is over: neither the
 * meters nor a graceful shutdown, which would wait for it in vain.
 */
final class ClientSide extends HttpServerRequestWrapper {

    private final HttpServerResponse response;

    ClientSide(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = new Answer(request);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    private static final class Answer extends AbstractResponseWrapper {

        private final HttpServerRequest request;

        Answer(HttpServerRequest request) {
            super(request.response());
            this.request = request;
        }

        @Override
        public boolean reset() {
            return reset(0);
        }

        @Override
        public boolean reset(long code) {
            if (ended()) {
                return false;
            }
            request.connection().close();
            return true;
        }
    }
}

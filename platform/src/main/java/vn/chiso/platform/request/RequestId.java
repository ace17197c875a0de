package vn.chiso.platform.request;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.chiso.platform.id.Ids;

/** The id that ties a request's log lines, audit entries and problem together: the gateway's, else a new one. */
@ApplicationScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @ServerRequestFilter(preMatching = true, priority = 1)
    void accept(ContainerRequestContext request) {
        var given = request.getHeaderString(HEADER);
        var id = given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : Ids.next().toString();
        request.setProperty(HEADER, id);
        MDC.put(KEY, id);
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        var id = request.getProperty(HEADER);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
        MDC.remove(KEY);
    }

    /** The current request's id, or null outside a request. */
    public String value() {
        return Vertx.currentContext() == null ? null : (String) MDC.get(KEY);
    }
}

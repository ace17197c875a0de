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
    private static final ScopedValue<String> ASSUMED = ScopedValue.newInstance();
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

    /** The current request's id; of work that goes on after its request, the id of that; else null. */
    public String value() {
        if (ASSUMED.isBound()) {
            return ASSUMED.get();
        }
        return Vertx.currentContext() == null ? null : (String) MDC.get(KEY);
    }

    /**
     * Does work that a request has asked for and that goes on after it: log lines and audit entries carry its id.
     *
     * @param id null if it is not known
     */
    public void assumed(String id, Runnable work) {
        if (id != null) {
            MDC.put(KEY, id);
        }
        try {
            ScopedValue.where(ASSUMED, id).run(work);
        } finally {
            MDC.remove(KEY);
        }
    }
}

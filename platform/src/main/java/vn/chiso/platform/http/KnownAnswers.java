package vn.chiso.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Whoever has already what he would be sent is told 304: the one place in which If-None-Match is looked at, for whatever is read
 * and has a tag. A tag that does not cover all that the answer shows would keep what is old alive: see {@link ContentTags}.
 */
@ApplicationScoped
public class KnownAnswers {

    /** Compared weakly, as RFC 9110 (13.1.2) says; in a list, a comma inside a tag divides nothing. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    /** Headers of what is not sent. */
    private static final List<String> OF_CONTENT = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.LINK,
            "Content-Range");

    @ServerResponseFilter
    void spare(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = response.getEntityTag();
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tag != null && known != null && isRead(request, response) && names(known, tag)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
            OF_CONTENT.forEach(response.getHeaders()::remove);
        }
    }

    /** Part of it as well: what the client has is asked about before which part he wants. */
    private static boolean isRead(ContainerRequestContext request, ContainerResponseContext response) {
        var method = request.getMethod();
        int status = response.getStatus();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && (status == Response.Status.OK.getStatusCode()
                        || status == Response.Status.PARTIAL_CONTENT.getStatusCode());
    }

    private static boolean names(String known, EntityTag tag) {
        return known.strip().equals("*")
                || TAG.matcher(known).results().anyMatch(each -> each.group(1).equals(tag.getValue()));
    }
}

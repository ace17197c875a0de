package vn.chiso.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.chiso.platform.json.PlainText;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Refuses paths and parameters that hold text which the database cannot store. */
@ApplicationScoped
class TextFilter {

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        uri.getPathParameters().values().forEach(TextFilter::check);
        uri.getQueryParameters().forEach((name, values) -> {
            check(List.of(name));
            check(values);
        });
    }

    private static void check(List<String> values) {
        for (var value : values) {
            if (value != null && !PlainText.isStorable(value)) {
                throw new ProblemException(PlatformProblem.MALFORMED_REQUEST);
            }
        }
    }
}

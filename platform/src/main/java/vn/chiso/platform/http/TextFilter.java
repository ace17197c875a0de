package vn.chiso.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collection;
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
        if (!areStorable(uri.getPathParameters().values())) {
            throw new ProblemException(PlatformProblem.MALFORMED_REQUEST);
        }
        uri.getQueryParameters().forEach((name, values) -> {
            boolean named = PlainText.isStorable(name);
            if (!named || !areStorable(List.of(values))) {
                throw new ProblemException(PlatformProblem.MALFORMED_REQUEST).at(named ? "?" + name : "?");
            }
        });
    }

    private static boolean areStorable(Collection<List<String>> all) {
        return all.stream().flatMap(List::stream).allMatch(value -> value == null || PlainText.isStorable(value));
    }
}

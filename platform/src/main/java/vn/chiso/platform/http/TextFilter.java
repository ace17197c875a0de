package vn.chiso.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.chiso.platform.json.PlainText;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** Refuses paths and parameters that hold text which the database cannot store. */
@ApplicationScoped
class TextFilter {

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        uri.getPathParameters().values().forEach(values -> require(isStorable(values), ""));
        uri.getQueryParameters().forEach((name, values) -> {
            require(isStorable(List.of(name)), "");
            require(isStorable(values), "?" + name);
        });
    }

    private static boolean isStorable(List<String> values) {
        return values.stream().allMatch(value -> value == null || PlainText.isStorable(value));
    }

    private static void require(boolean storable, String pointer) {
        if (!storable) {
            throw new ProblemException(PlatformProblem.MALFORMED_REQUEST)
                    .with(new Violation(pointer, "not-storable", null));
        }
    }
}

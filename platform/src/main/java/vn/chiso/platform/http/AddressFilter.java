package vn.chiso.platform.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.RouteProblems;

/** Refuses an address that cannot be decoded ({@code ?q=%}) with a problem; the layer below would answer without a word. */
@ApplicationScoped
class AddressFilter {

    /** Before {@link BodyLimit}, the first that looks at the address. */
    private static final int PRIORITY = 200;

    private final RouteProblems problems;

    AddressFilter(RouteProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext context) {
        if (isDecodable(context.request().uri())) {
            context.next();
        } else {
            problems.answer(context, PlatformProblem.MALFORMED_REQUEST);
        }
    }

    private static boolean isDecodable(String uri) {
        try {
            var address = new QueryStringDecoder(uri);
            address.path();
            address.parameters();
            return true;
        } catch (IllegalArgumentException badlyEncoded) {
            return false;
        }
    }
}

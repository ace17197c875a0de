package vn.chiso.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;

/**
 * Holds every good answer that any test is given to the committed contract of its service: the status is promised, and so is
 * each of its headers ETag, Location and Link; an ETag that is promised comes.
 */
public class PromisedHeaders implements QuarkusTestBeforeEachCallback, Filter {

    private static final List<String> HEADERS = List.of("ETag", "Location", "Link");

    /** These come with every answer of their status; a Link comes only where there is a next page. */
    private static final List<String> SURE = List.of("ETag", "Location");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(PromisedHeaders.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        if (response.statusCode() < 200 || response.statusCode() >= 400) {
            return response;
        }
        var path = URI.create(request.getURI()).getRawPath();
        Promises.ofThisModule()
                .flatMap(promises -> promises.of(request.getMethod(), path))
                .ifPresent(operation -> check(operation, response));
        return response;
    }

    private static void check(Promises.Operation operation, Response response) {
        var promised = operation.headers(response.statusCode());
        if (promised.isEmpty()) {
            throw new AssertionError(operation.name() + " does not promise the answer " + response.statusCode());
        }
        for (var header : HEADERS) {
            boolean sent = response.header(header) != null;
            if (sent && !promised.get().contains(header)) {
                throw new AssertionError(operation.name() + " sends " + header + " with " + response.statusCode()
                        + ", and its contract does not say so");
            }
            if (!sent && SURE.contains(header) && promised.get().contains(header)) {
                throw new AssertionError(operation.name() + " promises " + header + " with " + response.statusCode()
                        + ", and sends none");
            }
        }
    }
}

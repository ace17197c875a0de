package vn.chiso.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads once more, after the test, the first answer of each operation that came with an ETag: who has it already is not sent the
 * same again. What has become another answer meanwhile says so by another tag.
 */
public class KeptAnswers implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback, Filter {

    /** Every test class has the callbacks anew; what was asked of an operation is asked once. */
    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

    private static final Queue<Read> READ = new ConcurrentLinkedQueue<>();

    private record Read(String operation, String uri, String token, String language, String tag) {}

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(KeptAnswers.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        if (request.getMethod().equals("GET") && response.statusCode() == 200 && response.header("ETag") != null) {
            note(request, response.header("ETag"));
        }
        return response;
    }

    private static void note(FilterableRequestSpecification request, String tag) {
        var path = URI.create(request.getURI()).getRawPath();
        Promises.ofThisModule()
                .flatMap(promises -> promises.of("GET", path))
                .filter(operation -> ASKED.add(operation.name()))
                .ifPresent(operation -> READ.add(new Read(
                        operation.name(),
                        request.getURI(),
                        request.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme bearer
                                ? bearer.getAccessToken()
                                : null,
                        request.getHeaders().getValue("Accept-Language"),
                        tag)));
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        for (var read = READ.poll(); read != null; read = READ.poll()) {
            readAgain(read);
        }
    }

    private static void readAgain(Read read) {
        var request = RestAssured.given().noFilters().urlEncodingEnabled(false).header("If-None-Match", read.tag());
        if (read.token() != null) {
            request.auth().oauth2(read.token());
        }
        if (read.language() != null) {
            request.header("Accept-Language", read.language());
        }
        var again = request.get(read.uri());
        if (again.statusCode() == 200 && read.tag().equals(again.header("ETag"))) {
            throw new AssertionError(read.operation() + " sends what the client has already: " + read.tag());
        }
        if (again.statusCode() == 304 && !read.tag().equals(again.header("ETag"))) {
            throw new AssertionError(read.operation() + " answers 304 without the tag");
        }
    }
}

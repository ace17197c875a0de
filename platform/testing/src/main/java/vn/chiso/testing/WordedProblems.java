package vn.chiso.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Holds every problem that any test provokes to what the contract promises: each of its errors says to people what is
 * wrong, by a title or by a sentence of its own.
 */
public class WordedProblems implements QuarkusTestBeforeEachCallback, Filter {

    private static final String PROBLEM = "application/problem+json";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(WordedProblems.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        if (!String.valueOf(response.contentType()).startsWith(PROBLEM)) {
            return response;
        }
        byte[] body = response.asByteArray();
        if (body.length > 0) {
            check(new String(body, StandardCharsets.UTF_8));
        }
        return new ResponseBuilder().clone(response).setBody(body).build();
    }

    private static void check(String problem) {
        List<Map<String, String>> errors = JsonPath.from(problem).getList("errors");
        for (var error : errors == null ? List.<Map<String, String>>of() : errors) {
            var detail = error.get("detail");
            boolean sentence = detail != null && detail.contains(" ");
            if (error.get("title") == null && !sentence) {
                throw new AssertionError("an error says nothing to people: " + error);
            }
        }
    }
}

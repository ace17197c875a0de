package vn.chiso.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.chiso.platform.http.ExpectedVersion;

/** The one place where exceptions become answers. */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String WRONG_TYPE = "wrong-type";
    private static final String NOT_JSON = "not-json";
    /** What is away comes back within seconds, or nobody knows when. */
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    private final ProblemResponses responses;
    private final ProblemTexts texts;
    private final Constraints constraints;

    ProblemMappers(ProblemResponses responses, ProblemTexts texts, Constraints constraints) {
        this.responses = responses;
        this.texts = texts;
        this.constraints = constraints;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, HttpHeaders headers) {
        var response = responses.of(e.type(), headers, e.errors(), e.arguments());
        var unavailable = e.type().status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        var wait = e.retryAfter() == null && unavailable ? OUTAGE : e.retryAfter();
        return wait == null ? response : retryAfter(wait, response);
    }

    /** In whole seconds, rounded up: whoever comes earlier is refused again. */
    private static Response retryAfter(Duration wait, Response response) {
        return Response.fromResponse(response)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()))
                .build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(HttpHeaders headers) {
        var response = responses.of(PlatformProblem.UNAUTHENTICATED, headers, List.of());
        return Response.fromResponse(response)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpHeaders headers) {
        return responses.of(PlatformProblem.FORBIDDEN, headers, List.of());
    }

    /** Two writers met between reading and writing: for the client the same as a stale If-Match. */
    @ServerExceptionMapper
    Response stale(OptimisticLockException e, HttpHeaders headers) {
        return lostRace(headers);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, HttpHeaders headers) {
        var errors = constraints.violations(e.getConstraintViolations(), ProblemResponses.language(headers));
        return responses.of(PlatformProblem.VALIDATION_FAILED, headers, errors);
    }

    @ServerExceptionMapper
    Response invalidRequest(ResteasyReactiveViolationException e, HttpHeaders headers) {
        return invalid(e, headers);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException e, HttpHeaders headers) {
        return responses.of(
                PlatformProblem.MALFORMED_BODY, headers, List.of(violation(e, ProblemResponses.language(headers))));
    }

    /** Quarkus has a mapper of its own for this one, so it must be named. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, HttpHeaders headers) {
        return malformed(e, headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformed(json, headers);
        }
        if (e.getCause() instanceof ProblemException problem) {
            return problem(problem, headers);
        }
        var type = HttpStatuses.problem(e.getResponse().getStatus());
        return responses.of(type, headers, List.of());
    }

    @ServerExceptionMapper
    Response databaseAway(JDBCConnectionException e, HttpHeaders headers) {
        LOG.warn("Database not reachable", e);
        return unavailable(headers);
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e, HttpHeaders headers) {
        if (DatabaseFaults.isOutage(e)) {
            LOG.warn("Database not reachable", e);
            return unavailable(headers);
        }
        var conflict = DatabaseFaults.constraint(e);
        if (conflict.isPresent()) {
            LOG.infof("Constraint %s refused a change", conflict.get());
            return responses.of(PlatformProblem.CONFLICT, headers, List.of());
        }
        if (DatabaseFaults.isUnstorable(e)) {
            return responses.of(PlatformProblem.MALFORMED_REQUEST, headers, List.of());
        }
        if (DatabaseFaults.isLostRace(e)) {
            return lostRace(headers);
        }
        LOG.error("Unexpected failure", e);
        return responses.of(PlatformProblem.INTERNAL_ERROR, headers, List.of());
    }

    private Response lostRace(HttpHeaders headers) {
        var type = PlatformProblem.STALE_VERSION;
        var expected = headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
        return responses.of(
                type,
                headers,
                expected ? List.of(new Violation(ExpectedVersion.POINTER, type.code(), null)) : List.of());
    }

    private Response unavailable(HttpHeaders headers) {
        return retryAfter(OUTAGE, responses.of(PlatformProblem.SERVICE_UNAVAILABLE, headers, List.of()));
    }

    private Violation violation(JsonProcessingException e, Locale language) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Violation(pointer(unknown), "unknown-member", unknown.getPropertyName());
        }
        if (e instanceof JsonMappingException mapping) {
            return new Violation(pointer(mapping), WRONG_TYPE, place(WRONG_TYPE, e, language));
        }
        return new Violation("", NOT_JSON, place(NOT_JSON, e, language));
    }

    /** Jackson's own messages name our classes: the place is all that a client needs. */
    private String place(String code, JsonProcessingException e, Locale language) {
        var at = e.getLocation();
        return at == null
                ? null
                : texts.detail(code, language, at.getLineNr(), at.getColumnNr()).orElse(null);
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
        }
        return pointer.toString();
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

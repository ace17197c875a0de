package vn.chiso.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Planted bug: the key is kept after the command's transaction, in one of its own; a crash in between lets the command be done twice. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final IdempotencyKeys keys;
    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotentInterceptor(IdempotencyKeys keys, SecurityIdentity identity, HttpHeaders headers, UriInfo uri) {
        this.keys = keys;
        this.identity = identity;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new ProblemException(PlatformProblem.INVALID_IDEMPOTENCY_KEY);
        }
        var subject = identity.getPrincipal().getName();
        var fingerprint = keys.fingerprint(
                uri.getPath(), headers.getHeaderString(HttpHeaders.IF_MATCH), invocation.getParameters());
        var answered = known(subject, key, fingerprint);
        if (answered.isPresent()) {
            return answered.get();
        }
        var response = (Response) invocation.proceed();
        QuarkusTransaction.requiringNew().run(() -> {
            keys.claim(subject, key, fingerprint);
            keys.keep(subject, key, response);
        });
        return response;
    }

    private Optional<Response> known(String subject, String key, String fingerprint) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var answered = keys.claim(subject, key, fingerprint);
                // Only looked: the key is claimed when there is an answer to keep with it.
                return Optional.of(answered.orElseThrow());
            });
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
    }
}

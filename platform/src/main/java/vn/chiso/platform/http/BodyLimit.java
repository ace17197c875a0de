package vn.chiso.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.RouteProblems;

/**
 * Refuses a body beyond the limit with a problem: by its announced length before it is sent, else as soon as it has become
 * too long. The connection ends then, for the rest of the body would have to be read otherwise. Files that a feature streams
 * and counts itself are exempt, at one path of a service.
 */
@Provider
@ApplicationScoped
public class BodyLimit implements ReaderInterceptor {

    /** Before Quarkus reads anything. */
    private static final int PRIORITY = 100;

    /** Quarkus' own limit refuses without a word, so it only catches what nobody here reads. */
    private static final long SLACK = 1_048_576;

    private static final int LONGEST_NUMBER = 18;

    private final long limit;
    private final Optional<String> streamed;
    private final RouteProblems problems;
    private final CurrentVertxRequest current;

    BodyLimit(
            @ConfigProperty(name = "chiso.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "chiso.http.streamed-uploads") Optional<String> streamed,
            RouteProblems problems,
            CurrentVertxRequest current) {
        this.limit = limit.asLongValue();
        this.streamed = streamed;
        this.problems = problems;
        this.current = current;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext context) {
        if (isStreamed(context)) {
            context.next();
        } else if (isTooMuch(context.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            refuse(context);
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit + SLACK);
            context.next();
        }
    }

    private boolean isStreamed(RoutingContext context) {
        return streamed.filter(context.normalizedPath()::equals).isPresent()
                && context.request().method().equals(HttpMethod.POST);
    }

    private void refuse(RoutingContext context) {
        RefusedBody.endAfterAnswer(context);
        problems.answer(context, PlatformProblem.PAYLOAD_TOO_LARGE);
    }

    /** What is no length at all is refused by the HTTP layer; one too long for a number is too long for us. */
    private boolean isTooMuch(String length) {
        return length != null
                && length.matches("\\d+")
                && (length.length() > LONGEST_NUMBER || Long.parseLong(length) > limit);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!isStreamed(current.getCurrent())) {
            context.setInputStream(new Counted(context.getInputStream()));
        }
        return context.proceed();
    }

    /** A body of which nobody knows how long it is. */
    private final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int part = super.read(target, offset, length);
            count(Math.max(part, 0));
            return part;
        }

        /** Closing a body reads the rest of it first: of one that is too long nobody waits for that. */
        @Override
        public void close() throws IOException {
            if (read <= limit) {
                super.close();
            }
        }

        private void count(int part) {
            read += part;
            if (read > limit) {
                RefusedBody.endAfterAnswer(current.getCurrent());
                throw new ProblemException(PlatformProblem.PAYLOAD_TOO_LARGE);
            }
        }
    }
}

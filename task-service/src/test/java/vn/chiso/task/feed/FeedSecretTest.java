package vn.chiso.task.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.task.TaskApi.as;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskTest;

/** Whoever has the secret reads the feed, so it is written down nowhere: not in logs, problems, metrics or traces. */
@QuarkusTest
class FeedSecretTest extends TaskTest {

    /** Whatever speaks of requests. */
    private static final List<String> TALKERS =
            List.of("vn.chiso", "io.quarkus", "io.vertx", "org.jboss.resteasy", "org.hibernate");

    private final ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();
    private final PatternFormatter wording = new PatternFormatter("%s%e");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord log) {
            written.add(wording.format(log));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @Inject
    Tracer tracer;

    @Inject
    RecordedSpans spans;

    private String secret;

    @BeforeEach
    void listen() {
        String address = as("canbo.ttr", "scoring-officer@QT.VL.TTR")
                .body(Map.of("name", "Việc của tôi"))
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        secret = address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());
        TALKERS.forEach(name -> Logger.getLogger(name).addHandler(listener));
        spans.clear();
    }

    @AfterEach
    void listenNoMore() {
        TALKERS.forEach(name -> Logger.getLogger(name).removeHandler(listener));
    }

    private int read(String path) {
        var answer = given().urlEncodingEnabled(false)
                .header("X-Request-Id", "feed-secret")
                .get(path);
        assertThat(answer.headers().toString() + (answer.statusCode() == 200 ? "" : answer.asString()))
                .doesNotContain(path.contains(secret) ? secret : "A".repeat(43));
        return answer.statusCode();
    }

    @Test
    void no_log_no_problem_no_metric_and_no_span_keeps_it() {
        String guess = "A".repeat(43);
        assertThat(read("/api/v1/calendar-feeds/" + secret + ".ics")).isEqualTo(200);
        assertThat(read("/api/v1/calendar-feeds/" + guess + ".ics")).isEqualTo(404);
        assertThat(read("/api/v1/calendar-feeds/" + secret + ".ics?x=%00")).isEqualTo(400);
        assertThat(read("/api/v1/calendar-feeds/" + secret)).isBetween(400, 405);
        given().get("/api/v1/plans").then().statusCode(401);
        Logger.getLogger("vn.chiso").warning("heard");
        tracer.spanBuilder("heard").startSpan().end();

        assertThat(written).as("that logs are heard at all").contains("heard");
        assertThat(written).noneMatch(line -> line.contains(secret) || line.contains(guess));
        assertThat(spans.all()).as("that spans are heard at all").anyMatch(span -> span.contains("heard"));
        assertThat(spans.all()).noneMatch(span -> span.contains(secret) || span.contains(guess));
        assertThat(given().get(management("/q/metrics")).asString()).doesNotContain(secret, guess);
    }
}

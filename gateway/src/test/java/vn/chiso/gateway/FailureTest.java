package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.gateway.route.Upstream;

@QuarkusTest
@WithTestResource(ServiceAddresses.class)
@TestProfile(Impatient.class)
class FailureTest {

    @RegisterExtension
    final Services services = new Services();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void a_service_that_is_down_is_unavailable(String method) throws Exception {
        services.stop(Upstream.TASK);

        var response = Client.send(Client.signedIn("/api/v1/plans").method(method, BodyPublishers.ofString("{}")));

        assertProblem(response, 503, "upstream-unavailable");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(Client.get("/api/v1/units").statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_comes_back_is_reached_again() throws Exception {
        services.stop(Upstream.TASK);
        assertThat(Client.get("/api/v1/plans").statusCode()).isEqualTo(503);

        services.start(Upstream.TASK);

        assertThat(Client.get("/api/v1/plans").body()).startsWith("TASK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_service_that_hangs_up_without_an_answer_is_broken_and_not_asked_twice(String method) throws Exception {
        services.when(
                Upstream.SCORING,
                request ->
                        request.body().onComplete(body -> request.connection().close()));

        var response =
                Client.send(Client.signedIn("/api/v1/scorecards/7").method(method, BodyPublishers.ofString("{}")));

        assertProblem(response, 502, "upstream-broken");
        assertThat(services.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_service_that_keeps_silent_has_timed_out_and_is_not_asked_twice(String method) throws Exception {
        services.when(Upstream.SCORING, request -> {});

        var response =
                Client.send(Client.signedIn("/api/v1/scorecards/7").method(method, BodyPublishers.ofString("{}")));

        assertProblem(response, 504, "upstream-timeout");
        assertThat(services.received()).hasSize(1);
    }

    @Test
    void a_service_that_does_not_take_an_upload_has_timed_out() throws Exception {
        services.when(Upstream.SCORING, request -> request.pause());

        var response = Client.post("/api/v1/evidence", BodyPublishers.ofByteArray(new byte[50_000_000]));

        assertProblem(response, 504, "upstream-timeout");
    }

    @Test
    void a_client_that_stops_in_the_middle_of_its_upload_is_told_so() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Content-Length: 1000");
            wire.say("abc");

            var reply = wire.reply("POST");

            assertThat(reply.status()).isEqualTo(408);
            assertThat(reply.body()).contains("request-timeout");
        }
    }

    @Test
    void a_long_upload_is_no_silence() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Transfer-Encoding: chunked");
            for (int part = 0; part < 8; part++) {
                wire.chunk(new byte[1000]);
                // Not a wait for anything: the upload as a whole shall take longer than the gateway waits.
                LockSupport.parkNanos(Duration.ofMillis(800).toNanos());
            }
            wire.lastChunk();

            assertThat(wire.reply("POST").body()).isEqualTo("SCORING 8000");
        }
    }

    @Test
    void a_stream_may_keep_silent_as_long_as_it_likes() throws Exception {
        services.when(
                Upstream.NOTIFICATION,
                request -> services.vertx()
                        .setTimer(
                                7500,
                                late -> request.response()
                                        .putHeader("Content-Type", "text/event-stream")
                                        .end("data: late\n\n")));

        assertThat(Client.get("/api/v1/inbox/stream").body()).isEqualTo("data: late\n\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_that_breaks_off_breaks_off_for_the_client_too(boolean chunked) throws Exception {
        services.when(Upstream.SCORING, request -> {
            if (chunked) {
                request.response().setChunked(true);
            } else {
                request.response().putHeader("Content-Length", "100000");
            }
            request.response().write("the first part");
            services.vertx().setTimer(100, later -> request.connection().close());
        });

        try (Wire wire = new Wire()) {
            wire.head("GET", "/api/v1/results/7");

            assertThatThrownBy(() -> wire.reply("GET"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("closed");
        }
        assertThat(Client.get("/api/v1/units").statusCode()).isEqualTo(200);
    }

    @RepeatedTest(20)
    void a_service_that_refuses_an_upload_by_its_length_is_heard() throws Exception {
        // As the services' HTTP layer does it: by the head alone, bare, and closing the connection at once.
        services.when(
                Upstream.SCORING,
                request -> request.response()
                        .setStatusCode(413)
                        .putHeader("Connection", "close")
                        .endHandler(ended -> request.connection().close())
                        .end());

        var response = Client.post("/api/v1/evidence", BodyPublishers.ofByteArray(new byte[30_000_000]));

        assertProblem(response, 413, "payload-too-large");
    }

    @RepeatedTest(20)
    void a_service_that_refuses_an_upload_in_its_own_words_is_heard() throws Exception {
        String problem = "{\"code\":\"evidence-too-large\"}";
        services.when(
                Upstream.SCORING,
                request -> request.response()
                        .setStatusCode(413)
                        .putHeader("Content-Type", "application/problem+json")
                        .endHandler(ended -> request.connection().close())
                        .end(problem));

        var response = Client.post("/api/v1/evidence", BodyPublishers.ofByteArray(new byte[30_000_000]));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo(problem);
    }

    @Test
    void a_service_that_refuses_an_upload_but_keeps_the_connection_is_heard() throws Exception {
        services.when(
                Upstream.SCORING,
                request -> request.pause()
                        .response()
                        .setStatusCode(422)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{}"));

        var response = Client.post("/api/v1/evidence", BodyPublishers.ofByteArray(new byte[30_000_000]));

        assertThat(response.statusCode()).isEqualTo(422);
        services.when(Upstream.SCORING, request -> request.response().end("next"));
        assertThat(Client.get("/api/v1/evidence/7").body()).isEqualTo("next");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 431})
    void a_service_that_hangs_up_after_a_refusal_breaks_no_later_request(int status) throws Exception {
        // As the services' HTTP layer does it with what it cannot read: the answer does not announce it.
        services.when(Upstream.SCORING, request -> {
            if (request.method().name().equals("POST")) {
                request.body()
                        .onSuccess(body -> request.response()
                                .setStatusCode(status)
                                .putHeader("Content-Type", "application/problem+json")
                                .endHandler(ended -> request.connection().close())
                                .end("{}"));
            } else {
                request.response().end("fine");
            }
        });

        for (int round = 0; round < 50; round++) {
            assertThat(Client.post("/api/v1/evidence", "x").statusCode()).isEqualTo(status);
            assertThat(Client.get("/api/v1/evidence/7").body()).isEqualTo("fine");
        }
    }

    @RepeatedTest(5)
    void a_service_that_dies_in_the_middle_of_an_upload_is_broken() throws Exception {
        services.when(
                Upstream.SCORING,
                request -> request.handler(first -> request.connection().close()));

        var response = Client.post("/api/v1/evidence", BodyPublishers.ofByteArray(new byte[30_000_000]));

        assertProblem(response, 502, "upstream-broken");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Client.json(response).getString("code")).isEqualTo(code);
        assertThat(Client.json(response).getInteger("status")).isEqualTo(status);
    }
}

package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.Tokens;

@QuarkusTest
@Tag("black-box")
@WithTestResource(ServiceAddresses.class)
class BearerTest {

    private static final String FEED = "/api/v1/calendar-feeds/Zm9vYmFyYmF6cXV4MTIzNDU2.ics";
    private static final String TICKET = "/api/v1/inbox/stream/tickets/Zm9vYmFyYmF6cXV4MTIzNDU2Zm9vYmFyYmF6cXV4MTI";

    @RegisterExtension
    final Services services = new Services();

    static List<String> bad_credentials() {
        return List.of(
                "Bearer " + Tokens.expired("canbo.nv"),
                "Bearer " + Tokens.notYetValid("canbo.nv"),
                "Bearer " + Tokens.foreign("canbo.nv"),
                "Bearer " + Tokens.forAudience("account", "canbo.nv"),
                "Bearer " + Tokens.fromIssuer("https://id.evil.example/realms/chiso", "canbo.nv"),
                "Bearer " + Tokens.unsigned("canbo.nv"),
                "Bearer " + Tokens.garbage(),
                "Bearer " + Tokens.of("canbo.nv") + "x",
                "Bearer x",
                "Bearer",
                "Bearer ",
                "Basic Y2FuYm8ubnY6Y2hpc28=",
                Tokens.of("canbo.nv"));
    }

    @ParameterizedTest
    @MethodSource("bad_credentials")
    void a_bad_bearer_is_refused_and_never_passed_on(String credentials) throws Exception {
        var response = Client.send(Client.anonymous("/api/v1/units")
                .header("Authorization", credentials)
                .GET());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"chiso\", error=\"invalid_token\"");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Client.json(response).getString("code")).isEqualTo("unauthenticated");
        assertThat(services.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/units", "/api/v1/unknown", "/api/v1/inbox/stream", "/api/v1/calendar-feeds"})
    void without_a_bearer_nothing_is_told_not_even_what_exists(String target) throws Exception {
        var response = Client.send(Client.anonymous(target).GET());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"chiso\"");
        assertThat(services.received()).isEmpty();
    }

    @Test
    void a_refused_upload_is_answered_before_it_is_sent() throws Exception {
        try (Wire wire = new Wire()) {
            wire.say("POST /api/v1/evidence HTTP/1.1\r\nHost: chiso.example\r\nContent-Length: 5000000000\r\n"
                    + "Expect: 100-continue\r\n\r\n");

            assertThat(wire.reply("POST").status()).isEqualTo(401);
        }
        assertThat(services.received()).isEmpty();
    }

    @Test
    void a_refused_upload_that_comes_all_the_same_is_cut_off() throws Exception {
        var response =
                Client.send(Client.anonymous("/api/v1/evidence").POST(BodyPublishers.ofByteArray(new byte[2_000_000])));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(services.received()).isEmpty();
    }

    @Test
    void a_valid_bearer_is_carried_on_to_the_service() throws Exception {
        String bearer = "Bearer " + Tokens.of("canbo.nv", "scoring-officer@QT.VL.NV");

        var response = Client.send(Client.anonymous("/api/v1/units")
                .header("Authorization", bearer)
                .GET());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(services.theOnlyOne().headers().getAll("Authorization")).containsExactly(bearer);
    }

    @Test
    void two_bearers_are_one_too_many() throws Exception {
        var reply = Wire.once("GET", "/api/v1/units", "Authorization: Bearer " + Tokens.of("quantri", "admin@QT"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(services.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void a_calendar_feed_is_read_by_its_secret_alone(String method) throws Exception {
        var response = Client.send(Client.anonymous(FEED).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(services.theOnlyOne().by()).isEqualTo(Upstream.TASK);
        assertThat(services.theOnlyOne().uri()).isEqualTo(FEED);
    }

    @Test
    void a_stream_is_opened_by_its_ticket_alone() throws Exception {
        var response = Client.send(Client.anonymous(TICKET).GET());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(services.theOnlyOne().by()).isEqualTo(Upstream.NOTIFICATION);
        assertThat(services.theOnlyOne().uri()).isEqualTo(TICKET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/inbox/stream/tickets",
                "GET " + TICKET + "/x",
                "GET " + TICKET + "x",
                "HEAD " + TICKET,
                "POST /api/v1/inbox/stream/tickets",
                "POST " + TICKET,
                "GET /api/v1/inbox/stream/Zm9vYmFyYmF6cXV4MTIzNDU2Zm9vYmFyYmF6cXV4MTI",
                "GET /api/v1/calendar-feeds/Zm9vYmFyYmF6cXV4MTIzNDU2",
                "GET /api/v1/calendar-feeds/short.ics",
                "GET /api/v1/calendar-feeds/.ics",
                "GET /api/v1/calendar-feeds/Zm9vYmFyYmF6cXV4MTIzNDU2/x.ics",
                "GET /api/v1/calendar-feeds/Zm9vYmFyYmF6cXV4MTIzNDU2.ics/",
                "GET /api/v1/plans/Zm9vYmFyYmF6cXV4MTIzNDU2.ics",
                "POST " + FEED,
                "DELETE " + FEED,
            })
    void the_secret_opens_nothing_else(String request) throws Exception {
        String[] parts = request.split(" ");

        var response = Client.send(Client.anonymous(parts[1]).method(parts[0], BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(services.received()).isEmpty();
    }
}

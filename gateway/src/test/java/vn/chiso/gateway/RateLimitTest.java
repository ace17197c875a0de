package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.Tokens;

@QuarkusTest
@WithTestResource(ServiceAddresses.class)
class RateLimitTest {

    // More than the quota of an address, however much of it comes back while they are sent.
    private static final int ENDLESS = 50_000;

    @RegisterExtension
    final Services services = new Services();

    @Test
    void a_partner_that_asks_too_much_is_told_to_wait_and_no_service_is_troubled() throws Exception {
        // The quota comes back at one request in twelve seconds: more of them would come only on a halted machine.
        HttpResponse<String> response = asPartner("first");
        assertThat(response.headers().firstValue("RateLimit-Policy")).hasValue("\"partner\";q=5;w=60");
        assertThat(response.headers().firstValue("RateLimit")).hasValue("\"partner\";r=4;t=12");
        int answered = 0;
        while (response.statusCode() == 200) {
            answered++;
            response = asPartner("program-" + answered);
        }

        assertThat(answered).isGreaterThanOrEqualTo(Client.SMALL_QUOTA);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(Client.json(response).getString("code")).isEqualTo("too-many-requests");
        assertThat(response.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]?");
        assertThat(response.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"partner\";r=0;t=");
        assertThat(services.received()).hasSize(answered);
        assertThat(Client.get("/api/v1/units").statusCode())
                .as("others are not touched")
                .isEqualTo(200);
    }

    @Test
    void what_a_service_says_about_limits_is_not_what_the_gateway_says() throws Exception {
        services.when(
                Upstream.CRITERIA,
                request -> request.response()
                        .putHeader("RateLimit", "\"inner\";r=0")
                        .end("x"));

        var response = Client.get("/api/v1/units");

        assertThat(response.headers().allValues("RateLimit"))
                .singleElement()
                .asString()
                .startsWith("\"caller\";r=");
    }

    @Test
    void bad_bearers_are_counted_by_address_and_a_good_one_passes_all_the_same() throws Exception {
        // Where no other test calls from: all of 127/8 is this machine.
        try (Wire stranger = new Wire("127.0.0.77")) {
            int status = 401;
            for (int sent = 0; status == 401 && sent < ENDLESS; sent++) {
                stranger.say("GET /api/v1/units HTTP/1.1\r\nHost: chiso.example\r\nAuthorization: Bearer x\r\n\r\n");
                Wire.Reply reply = stranger.reply("GET");
                status = reply.status();
                assertThat(reply.header("RateLimit").orElseThrow()).startsWith("\"address\";");
            }

            assertThat(status).isEqualTo(429);
            stranger.head("GET", "/api/v1/units");
            assertThat(stranger.reply("GET").status()).isEqualTo(200);
        }
        assertThat(Client.send(Client.anonymous("/api/v1/units").GET()).statusCode())
                .as("another address")
                .isEqualTo(401);
    }

    private static HttpResponse<String> asPartner(String program) throws Exception {
        return Client.send(Client.anonymous("/api/v1/units")
                .header("Authorization", "Bearer " + Tokens.ofClient(Client.SMALL_PARTNER, program))
                .GET());
    }
}

package vn.chiso.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Addresses that no careful client makes, sent as they are. */
@QuarkusTest
class AddressFilterTest {

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(strings = {"?owner=%", "?owner=%zz", "?%=1", "/%e", "/%gg"})
    void an_address_that_cannot_be_decoded_is_a_problem(String rest) throws Exception {
        var client = vertx.createHttpClient();
        var answer = client.request(HttpMethod.GET, service.getPort(), service.getHost(), "/api/v1/probes" + rest)
                .map(request -> request.putHeader("Authorization", "Bearer " + Tokens.of("an"))
                        .putHeader("Accept-Language", "vi"))
                .compose(request -> request.send())
                .compose(response -> response.body()
                        .map(body -> new Answer(
                                response.statusCode(), response.getHeader("Content-Type"), body.toJsonObject())))
                .toCompletionStage()
                .toCompletableFuture()
                .get(RealParts.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        client.close();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body().getString("code")).isEqualTo("malformed-request");
        assertThat(answer.body().getString("title")).isEqualTo("Yêu cầu không hợp lệ");
    }

    private record Answer(int status, String type, JsonObject body) {}
}

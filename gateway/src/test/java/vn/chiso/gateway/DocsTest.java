package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceAddresses.class)
class DocsTest {

    @RegisterExtension
    final Services services = new Services();

    @Test
    void the_contract_of_the_whole_api_is_open_to_everybody() throws Exception {
        JsonObject contract = Client.json(open("/openapi.json"));

        assertThat(contract.getString("openapi")).isEqualTo("3.1.0");
        assertThat(contract.getJsonObject("paths").fieldNames())
                .contains("/api/v1/units", "/api/v1/campaigns", "/api/v1/plans", "/api/v1/inbox");
        assertThat(open("/openapi").body()).isEqualTo(open("/openapi.json").body());
        assertThat(open("/openapi.yaml").body()).startsWith("---\nopenapi: 3.1.0\n");
        assertThat(services.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi.json, application/json",
        "/openapi.yaml, application/yaml",
        "/docs/, text/html; charset=utf-8",
        "/docs/page.js, text/javascript; charset=utf-8",
        "/docs/swagger-ui.css, text/css; charset=utf-8",
        "/docs/swagger-ui-bundle.js, text/javascript; charset=utf-8",
        "/docs/favicon-32x32.png, image/png",
        "/docs/oauth2-redirect.html, text/html; charset=utf-8",
        "/docs/oauth2-redirect.js, text/javascript; charset=utf-8",
        "/docs/settings.json, application/json",
    })
    void whoever_has_a_document_is_not_sent_it_again(String path, String type) throws Exception {
        HttpResponse<String> plain = open(path);

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(plain.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        String etag = plain.headers().firstValue("ETag").orElseThrow();
        var again =
                Client.send(Client.anonymous(path).header("If-None-Match", etag).GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_client_that_can_unpack_is_sent_a_tenth() throws Exception {
        HttpResponse<byte[]> packed = Client.send(
                Client.anonymous("/openapi.json")
                        .header("Accept-Encoding", "gzip")
                        .GET(),
                BodyHandlers.ofByteArray());

        String plain = open("/openapi.json").body();
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.body().length * 10).isLessThan(plain.length());
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
        assertThat(Client.send(Client.anonymous("/openapi.json")
                                .header("Accept-Encoding", "gzip;q=0")
                                .GET())
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void the_page_loads_nothing_from_elsewhere_and_signs_in_at_the_provider() throws Exception {
        HttpResponse<String> page = open("/docs/");
        JsonObject settings = Client.json(open("/docs/settings.json"));

        assertThat(List.of(page.body(), open("/docs/page.js").body())).noneMatch(text -> text.contains("://"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'; script-src 'self'; ")
                .contains("connect-src 'self' https://id.chiso.example;");
        assertThat(settings.getString("clientId")).isEqualTo("chiso-web");
        assertThat(settings.getString("tokenUrl"))
                .isEqualTo("https://id.chiso.example/realms/chiso/protocol/openid-connect/token");
        assertThat(open("/docs").headers().firstValue("Location")).hasValue("/docs/");
    }

    @ParameterizedTest
    @CsvSource({"POST, /openapi.json", "DELETE, /docs/", "GET, /docs/../openapi.json", "GET, /docs/page.js/"})
    void there_is_nothing_else_to_do_with_documents(String method, String path) throws Exception {
        assertThat(Wire.once(method, path).status()).isIn(400, 404);
    }

    private static HttpResponse<String> open(String path) throws Exception {
        return Client.send(Client.anonymous(path).GET());
    }
}

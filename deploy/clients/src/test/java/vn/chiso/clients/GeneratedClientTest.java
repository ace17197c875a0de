package vn.chiso.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.client.ApiClient;
import vn.chiso.client.ApiException;
import vn.chiso.client.api.IndicatorsApi;
import vn.chiso.client.api.UnitsApi;
import vn.chiso.client.model.Direction;
import vn.chiso.client.model.IndicatorRequest;

/** What the generated Java client sends and understands. */
class GeneratedClientTest {

    private static final UUID ID = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    private record Received(String method, String target, String bearer, String key, String body) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private ApiClient client;
    private IndicatorsApi indicators;
    private int status = 200;
    private String answer;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + gateway.getAddress().getPort());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer secret"));
        indicators = new IndicatorsApi(client);
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void a_change_is_sent_with_its_key_and_the_answer_is_typed() throws Exception {
        status = 201;
        answer = indicator("HIGHER_IS_BETTER");

        var made = indicators.postIndicators(
                new IndicatorRequest()
                        .code("SIPAS")
                        .name("Chỉ số hài lòng")
                        .unitOfMeasure("%")
                        .direction(Direction.values()[0])
                        .scale(2),
                "key-1");

        assertThat(made.getId()).isEqualTo(ID);
        assertThat(made.getCode()).isEqualTo("SIPAS");
        assertThat(received).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/api/v1/indicators");
            assertThat(request.bearer()).isEqualTo("Bearer secret");
            assertThat(request.key()).isEqualTo("key-1");
            assertThat(request.body()).contains("\"name\":\"Chỉ số hài lòng\"").contains("\"scale\":2");
        });
    }

    @Test
    void a_value_and_a_property_that_came_later_do_not_stop_an_older_client() throws Exception {
        answer = indicator("SIDEWAYS").replace("{\"id\"", "{\"later\":{\"a\":[1]},\"id\"");

        assertThat(indicators.getIndicatorsById(ID, null).getDirection()).isEqualTo(Direction.UNKNOWN_DEFAULT_OPEN_API);
    }

    @Test
    void a_problem_is_an_exception_with_its_status_and_body() {
        status = 429;
        answer = "{\"code\":\"too-many-requests\"}";

        assertThatThrownBy(() -> indicators.getIndicators(null, null, 5))
                .isInstanceOfSatisfying(ApiException.class, problem -> {
                    assertThat(problem.getCode()).isEqualTo(429);
                    assertThat(problem.getResponseBody()).contains("too-many-requests");
                });
        assertThat(received).extracting(Received::target).containsExactly("/api/v1/indicators?limit=5");
    }

    @Test
    void a_file_comes_as_a_file() throws Exception {
        answer = "mã,tên";

        var file = new UnitsApi(client).getUnitsExport(null, null, "csv", null, null, null);

        assertThat(file).hasContent("mã,tên");
        assertThat(file.delete()).isTrue();
    }

    private static String indicator(String direction) {
        return "{\"id\":\"" + ID + "\",\"version\":1,\"code\":\"SIPAS\",\"name\":\"x\",\"direction\":\"" + direction
                + "\",\"scale\":2}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

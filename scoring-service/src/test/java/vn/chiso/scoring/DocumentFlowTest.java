package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** The appendix of the plan of 2024, from the catalogue's events to the published result, over HTTP on real parts. */
@QuarkusTest
class DocumentFlowTest {

    private static final Path CONTRACTS = Path.of("contracts/events");

    @BeforeAll
    static void the_catalogue_is_announced() {
        VinhLinh.fresh();
    }

    @Test
    void the_figures_of_the_document_follow_from_its_inputs() {
        String result = Journey.toResult();

        JsonPath published = exact(VinhLinh.head().get("/api/v1/results/" + result));
        assertThat(published.getString("maxPoints")).isEqualTo("97.00");
        assertThat(published.getString("appraisedPoints")).isEqualTo("69.25");
        assertThat(published.getString("deductedPoints")).isEqualTo("27.75");
        assertThat(pointsByCriterion(result)).containsAllEntriesOf(documentPoints());
        assertThat(deductedByUnit(result)).isEqualTo(documentDeductions());
        assertThat(VinhLinh.head()
                        .get("/api/v1/results/" + result + "/verification")
                        .<Boolean>path("valid"))
                .isTrue();
        theEventSaysTheSame(result);
    }

    private static Map<String, String> pointsByCriterion(String result) {
        Map<String, String> points = new HashMap<>();
        exact(VinhLinh.head().get("/api/v1/results/" + result + "/lines"))
                .<Map<String, Object>>getList("items")
                .forEach(line -> points.put(
                        (String) line.get("criterionCode"), line.get("points").toString()));
        return points;
    }

    private static Map<String, String> documentPoints() {
        return Map.ofEntries(
                Map.entry("I.A.1.1", "0.00"),
                Map.entry("I.A.1.4.b", "0.00"),
                Map.entry("I.B.6.đ", "1.50"),
                Map.entry("I.C.3", "2.00"),
                Map.entry("I.C.6", "0.00"),
                Map.entry("II", "47.37"),
                Map.entry("IV.5.a", "0.50"),
                Map.entry("V.3", "0.50"),
                Map.entry("V.5", "4.99"),
                Map.entry("V.6.a", "1.88"),
                Map.entry("VI.1", "4.21"),
                Map.entry("VI.2.a", "2.21"),
                Map.entry("VI.2.b", "1.14"),
                Map.entry("VI.2.c", "2.95"));
    }

    private static Map<String, String> deductedByUnit(String result) {
        Map<String, String> deducted = new HashMap<>();
        exact(VinhLinh.head().get("/api/v1/results/" + result + "/deductions"))
                .<Map<String, Object>>getList("byUnit")
                .forEach(unit -> deducted.put(
                        (String) unit.get("key"), unit.get("deductedPoints").toString()));
        return deducted;
    }

    private static Map<String, String> documentDeductions() {
        return Map.of(
                "Phòng Tài chính - Kế hoạch", "12.50",
                "Công an huyện", "5.00",
                "Phòng Nội vụ", "3.75",
                "Văn phòng HĐND và UBND huyện", "3.71",
                "Phòng Văn hóa và Thông tin", "0.79",
                "Phòng Tài nguyên và Môi trường", "0.50",
                "Thanh tra huyện", "0.50",
                "Công an huyện; Ban chỉ huy Quân sự huyện; Phòng Nông nghiệp và Phát triển nông thôn", "1.00");
    }

    private static void theEventSaysTheSame(String result) {
        var events = Events.drain(
                "scoring.result",
                received -> received.stream().anyMatch(event -> event.key().equals(result)));
        var event = events.stream()
                .filter(received -> received.key().equals(result))
                .findFirst()
                .orElseThrow();
        EventContracts.assertValid(CONTRACTS.resolve("scoring.result.schema.json"), event.json());
        JsonPath body =
                JsonPath.from(event.json()).using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
        assertThat(event.type()).isEqualTo("chiso.scoring.result-published.v1");
        assertThat(body.<BigDecimal>get("deductedPoints")).isEqualByComparingTo("27.75");
        assertThat(body.getList("lines")).hasSize(14);
    }

    private static JsonPath exact(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return JsonPath.from(response.asString())
                .using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}

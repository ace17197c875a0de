package vn.chiso.criteria.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleUnits.ADMINISTRATOR;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.criteria.SampleUnits;

/** The sets of {@code deploy/sample}: one invented full set, and the criteria that real documents name. */
@QuarkusTest
class SampleSetsTest {

    private static final Path SAMPLES = Path.of("../deploy/sample");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @BeforeEach
    void catalogue() {
        SampleUnits.fresh();
    }

    @Test
    void the_full_set_has_the_shape_of_the_set_of_provinces_and_says_that_it_is_invented() throws IOException {
        var sample = read("par-index-full-set.json");
        assertThat(sample.path("note").asText()).startsWith("INVENTED");
        var nodes = StreamSupport.stream(sample.path("nodes").spliterator(), false)
                .collect(
                        Collectors.groupingBy(node -> node.path("code").asText().split("\\.").length));
        assertThat(nodes.get(1)).hasSize(8);
        assertThat(nodes.get(2)).hasSize(37);
        assertThat(nodes.get(3)).hasSize(88);
        var total = nodes.get(1).stream()
                .map(node -> node.path("maxPoints").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(total).isEqualByComparingTo("100.00");
    }

    @Test
    void the_full_set_is_without_findings_and_can_be_published() throws IOException {
        SampleCatalogue.indicator("TASK_PUNCTUALITY");
        var set = stored("par-index-full-set.json");
        findings(set).body("items", empty());
        publish(set)
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"), "coverage", equalTo("FULL"), "nodes", hasSize(133))
                .body("nodes.ruleText", everyItem(not(empty())));
    }

    @Test
    void the_criteria_of_dong_mo_can_be_published_as_an_extract() throws IOException {
        var set = stored("dong-mo-2023-set.json");
        findings(set).body("items", empty());
        publish(set).statusCode(200);
    }

    /** The letter gives no maxima, so nothing can be scored by what it says; no other fault is in it. */
    @Test
    void the_criteria_of_son_tay_stay_a_draft_for_want_of_maxima() throws IOException {
        var set = stored("son-tay-2023-set.json");
        List<String> rules = findings(set).extract().path("items.rule");
        assertThat(Set.copyOf(rules)).containsExactly("leaf-without-maximum");
        assertThat(rules).hasSize(11);
        publish(set).statusCode(409).body("code", equalTo("criteria-set-has-findings"));
    }

    /** Of 51 criteria the documents give two maxima, those of the surveys. */
    @Test
    void the_criteria_of_tuy_phuoc_stay_a_draft_for_want_of_maxima() throws IOException {
        var set = stored("tuy-phuoc-2023-set.json");
        List<String> rules = findings(set).extract().path("items.rule");
        assertThat(Set.copyOf(rules)).containsExactly("leaf-without-maximum");
        assertThat(rules).hasSize(49);
        publish(set).statusCode(409).body("code", equalTo("criteria-set-has-findings"));
    }

    private static String stored(String file) throws IOException {
        var sample = read(file);
        var head = (ObjectNode) sample.deepCopy();
        head.remove(List.of("note", "nodes"));
        var decision = (ObjectNode) head.path("decision");
        decision.put("issuerUnitId", SampleUnits.id(decision.remove("issuer").asText()));
        String set = as(ADMINISTRATOR)
                .body(JSON.writeValueAsString(head))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body(JSON.writeValueAsString(sample.path("nodes")))
                .put("/api/v1/criteria-sets/" + set + "/nodes")
                .then()
                .statusCode(200);
        return set;
    }

    private static ValidatableResponse publish(String set) {
        return as(ADMINISTRATOR)
                .header("If-Match", "\"1\"")
                .post("/api/v1/criteria-sets/" + set + "/publication")
                .then();
    }

    private static ValidatableResponse findings(String set) {
        return as(ADMINISTRATOR)
                .get("/api/v1/criteria-sets/" + set + "/findings")
                .then()
                .statusCode(200);
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(Files.readString(SAMPLES.resolve(file)));
    }
}

package vn.chiso.criteria.country;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleUnits.ADMINISTRATOR;
import static vn.chiso.criteria.SampleUnits.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleRules;
import vn.chiso.criteria.SampleUnits;
import vn.chiso.criteria.unit.DayTurn;
import vn.chiso.testing.Baseline;
import vn.chiso.testing.Tokens;

/**
 * The districts of the documents and, from 2025-07-01, the merged province with its communes: deploy/sample carried out, as the
 * launcher does it, when all of it is still to come.
 */
@QuarkusTest
class TwoTierSampleTest {

    private static final String START = "2024-03-08T08:00:00+07:00";

    @TestHTTPResource(management = true)
    URL management;

    @Inject
    DayTurn turn;

    @BeforeEach
    void planned_in_march_2024() {
        setClock(START);
        Baseline.of("two-tier sample", Boolean.class, () -> {
            SampleUnits.load("units.csv", SampleUnits.LONG_AGO);
            SampleUnits.load("two-tier/before.csv", SampleUnits.LONG_AGO);
            for (var operation : SampleRules.sample("two-tier/reorganisations.json")) {
                carryOut((ObjectNode) operation);
            }
            SampleUnits.load("two-tier/divisions.csv", "2025-07-01");
            return true;
        });
    }

    @AfterEach
    void today() {
        setClock(OffsetDateTime.now().toString());
    }

    @Test
    void before_the_day_there_are_districts_and_after_it_communes_below_the_merged_province() {
        list("at=2024-06-30&type=DISTRICT").body("items.code", contains("QT.VL"));
        list("at=2025-07-01&type=DISTRICT").body("items", hasSize(0));
        list("at=2024-06-30&type=PROVINCE").body("items.code", contains("QB", "QT"));
        list("at=2025-07-01&type=PROVINCE").body("items.code", contains("QT"));
        list("at=2025-06-30&parentId=" + id("QT.VL")).body("items", hasSize(18 + 10));
        list("at=2025-07-01&type=COMMUNE&parentId=" + id("QT"))
                .body("items.code", contains("QT.BQU", "QT.CTU", "QT.VHO", "QT.VLI", "QT.VTY"));
        list("at=2025-07-01&parentId=" + id("QT.BQU")).body("items", hasSize(4));
        list("at=2025-07-01&type=VERTICAL_AGENCY").body("items", hasSize(0));
    }

    @Test
    void on_the_day_every_former_commune_has_its_successor() {
        setClock("2025-07-01T00:00:05+07:00");
        turn.turn();
        var communes = list("at=2025-07-01&type=COMMUNE").extract().<List<List<String>>>path("items.predecessors");
        assertThat(communes.stream().mapToInt(List::size).sum()).isEqualTo(18);
        as(ADMINISTRATOR)
                .get("/api/v1/units?code=QT.VL.HX")
                .then()
                .body("items[0].successors", contains(id("QT.VLI")), "items[0].validTo", equalTo("2025-07-01"));
    }

    @Test
    void what_is_still_to_come_is_prepared_by_those_alone_who_will_reach_it() {
        var name = "{\"code\":\"QT.VLI.KT\",\"name\":\"Phòng Kinh tế xã\",\"type\":\"DIVISION\",\"parentId\":\""
                + id("QT.VLI") + "\",\"validFrom\":\"2025-07-01\"}";
        for (var stranger : List.of("admin@BD", "admin@QT.VL", "admin@QT.CTU", "leader@QT")) {
            rename(Tokens.of("nguoila", stranger), name).statusCode(403);
        }
        rename(Tokens.of("quantri", "admin@QT"), name).statusCode(200);
    }

    private static ValidatableResponse rename(String token, String body) {
        return as(token)
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/units/" + id("QT.VLI.KT"))
                .then();
    }

    private static ValidatableResponse list(String query) {
        return as(ADMINISTRATOR).get("/api/v1/units?limit=200&" + query).then().statusCode(200);
    }

    private static void carryOut(ObjectNode operation) {
        var noun = operation.remove("noun").asText();
        ((ObjectNode) operation.get("decision")).put("issuerUnitId", id("QT"));
        for (var member : List.of("units", "dissolved", "predecessors")) {
            if (operation.has(member)) {
                operation.set(member, named(operation.get(member)));
            }
        }
        if (operation.path("successor").has("parent")) {
            var successor = (ObjectNode) operation.get("successor");
            successor.put("parentId", id(successor.remove("parent").asText()));
        }
        as(ADMINISTRATOR)
                .body(operation.toString())
                .post("/api/v1/units/" + noun)
                .then()
                .statusCode(201);
    }

    private static ArrayNode named(JsonNode codes) {
        var units = SampleRules.JSON.createArrayNode();
        for (var code : codes) {
            var unit = unit(code.asText());
            units.addObject().put("id", unit.getString("items[0].id")).put("version", unit.getLong("items[0].version"));
        }
        return units;
    }

    private static JsonPath unit(String code) {
        return as(ADMINISTRATOR).get("/api/v1/units?code=" + code).jsonPath();
    }

    private void setClock(String now) {
        given().contentType("application/json")
                .body("{\"now\":\"" + now + "\"}")
                .put(URI.create(management.toString()).resolve("/clock"))
                .then()
                .statusCode(200);
    }
}

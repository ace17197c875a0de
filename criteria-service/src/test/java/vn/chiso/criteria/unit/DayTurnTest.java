package vn.chiso.criteria.unit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.platform.database.Sql;
import vn.chiso.testing.Events;

/** Days pass: what was stated before stays true of its days, and what begins or ends on a day is told on it. */
@QuarkusTest
class DayTurnTest {

    @TestHTTPResource(management = true)
    URL management;

    @Inject
    DayTurn turn;

    @Inject
    UnitAgenda agenda;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.anew();
    }

    @AfterEach
    void today() {
        setClock(OffsetDateTime.now().toString());
    }

    @Test
    void an_agency_that_comes_back_to_an_area_did_not_serve_it_in_between() {
        var nobody = unitBody("QS.VL", "Ban chỉ huy Quân sự huyện", "VERTICAL_AGENCY", null);
        var serving = nobody.replace("}", ",\"serves\":[\"" + units.district() + "\"]}");
        var army = as(PROVINCE_EDITOR)
                .body(serving)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        setClock("2031-01-01T08:00:00+07:00");
        put(army, 0, nobody).body("serves", empty());
        setClock("2031-03-01T08:00:00+07:00");
        put(army, 1, serving).body("serves", contains(units.district()));

        servedAt(army, "2020-01-01").body("items[0].serves", contains(units.district()));
        servedAt(army, "2030-12-31").body("items[0].serves", contains(units.district()));
        servedAt(army, "2031-01-01").body("items[0].serves", empty());
        servedAt(army, "2031-02-28").body("items[0].serves", empty());
        servedAt(army, "2031-03-01").body("items[0].serves", contains(units.district()));
    }

    @Test
    void an_identifier_that_begins_or_ends_on_a_later_day_is_told_on_the_day_once() throws JsonProcessingException {
        put(units.office(), 0, withIdentifiers("""
                {"scheme":"CURRENT","identifier":"H50.VL.001","to":"2031-01-01"},
                {"scheme":"CURRENT","identifier":"H50.VL.002","from":"2031-01-01","to":"2031-06-01"}"""));
        turn.turn();
        version(units.office(), 1);
        setClock("2031-01-01T00:00:05+07:00");
        turn.turn();
        turn.turn();
        version(units.office(), 2);
        // Down for weeks over the end of the second one.
        setClock("2031-07-15T12:00:00+07:00");
        turn.turn();
        turn.turn();
        version(units.office(), 3);
        assertThat(identifiersTold(units.office(), 4)).containsExactly("", "H50.VL.001", "H50.VL.002", "");
    }

    @Test
    void what_was_told_by_hand_on_the_day_is_not_told_again() {
        var body = withIdentifiers("""
                {"scheme":"CURRENT","identifier":"H50.VL.001","from":"2031-01-01"}""");
        put(units.office(), 0, body);
        setClock("2031-01-02T08:00:00+07:00");
        put(units.office(), 1, body);
        turn.turn();
        version(units.office(), 2);
    }

    @Test
    void a_change_that_crosses_midnight_leaves_the_new_day_to_be_told() {
        put(units.office(), 0, withIdentifiers("""
                {"scheme":"CURRENT","identifier":"H50.VL.001","from":"2031-01-01"}"""));
        // Stated before midnight, planned after it.
        setClock("2031-01-01T00:00:05+07:00");
        QuarkusTransaction.requiringNew().run(() -> agenda.plan(List.of(UUID.fromString(units.office()))));
        turn.turn();
        version(units.office(), 2);
    }

    @Test
    void an_area_that_is_served_until_a_later_day_is_told_on_the_day() {
        var army = as(PROVINCE_EDITOR)
                .body(unitBody("QS.VL", "Ban chỉ huy Quân sự", "VERTICAL_AGENCY", null)
                        .replace("}", ",\"serves\":[\"" + units.district() + "\"]}"))
                .post("/api/v1/units")
                .then()
                .extract()
                .<String>path("id");
        sql.update("update unit_service_area set valid_to = date '2031-01-01'");
        put(
                army,
                0,
                unitBody("QS.VL", "Ban chỉ huy Quân sự khu vực", "VERTICAL_AGENCY", null)
                        .replace("}", ",\"serves\":[\"" + units.district() + "\"]}"));
        setClock("2031-01-04T00:00:05+07:00");
        turn.turn();
        as(PROVINCE_EDITOR).get("/api/v1/units/" + army).then().body("serves", empty());
        assertThat(sql.query("select served_id from unit_service", row -> row.getString(1)))
                .isEmpty();
    }

    private String withIdentifiers(String identifiers) {
        return unitBody("QT.VL.VP", "Văn phòng HĐND và UBND huyện", "DIVISION", units.district())
                .replace("}", ",\"identifiers\":[" + identifiers + "]}");
    }

    private static ValidatableResponse put(String unit, int version, String body) {
        return as(PROVINCE_EDITOR)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse servedAt(String unit, String day) {
        return as(PROVINCE_EDITOR)
                .get("/api/v1/units?code=QS.VL&at=" + day)
                .then()
                .statusCode(200)
                .body("items.id", contains(unit));
    }

    private static void version(String unit, int expected) {
        as(PROVINCE_EDITOR).get("/api/v1/units/" + unit).then().header("ETag", "\"" + expected + "\"");
    }

    private List<String> identifiersTold(String unit, int count) throws JsonProcessingException {
        var told = Events.drain(
                        "criteria.unit",
                        Duration.ofSeconds(60),
                        all -> all.stream()
                                        .filter(event -> event.key().equals(unit))
                                        .count()
                                >= count)
                .stream()
                .filter(event -> event.key().equals(unit))
                .toList();
        var identifiers = new ArrayList<String>();
        for (var event : told) {
            JsonNode body = json.readTree(event.json());
            identifiers.add(body.path("agencyIdentifier").asText(""));
        }
        return identifiers;
    }

    private void setClock(String now) {
        given().contentType("application/json")
                .body("{\"now\":\"" + now + "\"}")
                .put(URI.create(management.toString()).resolve("/clock"))
                .then()
                .statusCode(200);
    }
}

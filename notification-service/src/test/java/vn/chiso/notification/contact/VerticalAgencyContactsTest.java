package vn.chiso.notification.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;

/** Police and army commands stand outside the committee's tree; whoever reaches the area they serve keeps their contacts. */
@QuarkusTest
class VerticalAgencyContactsTest {

    private static final String CONTACTS = "/api/v1/contacts";

    private final Sample sample;

    private final UnitTree units;

    VerticalAgencyContactsTest(Sample sample, UnitTree units) {
        this.units = units;
        this.sample = sample;
    }

    @BeforeEach
    void units() {
        sample.reset("2024-03-12");
    }

    @Test
    void an_agency_is_kept_by_those_whose_grant_reaches_its_area() {
        add(Api.administrator(), Sample.POLICE, "OFFICER").statusCode(201);
        add(Api.coordinator(), Sample.POLICE, "UNIT_HEAD").statusCode(201);
        Api.coordinator().get(CONTACTS + "?unitId=" + Sample.POLICE).then().body("items", hasSize(2));
        Api.as("quantri.ca", "admin@CA.VL")
                .get("/api/v1/audit/notification?subjectType=contact")
                .then()
                .body("items.grantUsed", hasItem("task-coordinator@QT.VL"));
    }

    @Test
    void an_agency_of_another_area_does_not_exist() {
        add(Api.coordinator(), Sample.ARMY_OF_OTHERS, "OFFICER").statusCode(404);
        add(Api.as("quantri.gl", "admin@QT.GL"), Sample.POLICE, "OFFICER").statusCode(404);
        add(Api.as("dieuphoi.nv", "task-coordinator@QT.VL.NV"), Sample.POLICE, "OFFICER")
                .statusCode(404);
        var id = Sample.contact(Sample.ARMY_OF_OTHERS, "OFFICER", "canbo.qs");
        Api.coordinator().get(CONTACTS + "/" + id).then().statusCode(404);
        Api.coordinator()
                .get(CONTACTS + "?unitId=" + Sample.ARMY_OF_OTHERS)
                .then()
                .statusCode(404);
    }

    @Test
    void an_agency_that_two_areas_share_is_kept_by_whoever_reaches_both_and_by_neither_of_the_two() {
        var regional = UUID.fromString("0190e1a0-0000-7000-8000-000000000210");
        var served = List.of(Sample.DISTRICT, Sample.OTHER_DISTRICT);
        QuarkusTransaction.requiringNew()
                .run(() -> units.apply(new UnitState(
                        regional,
                        1,
                        "CA.KV",
                        "Công an khu vực",
                        "VERTICAL_AGENCY",
                        null,
                        LocalDate.of(2000, 1, 1),
                        null,
                        List.of(),
                        List.of(),
                        served)));

        add(Api.coordinator(), regional, "OFFICER").statusCode(404);
        add(Api.stranger(), regional, "OFFICER").statusCode(404);
        Api.coordinator()
                .get(CONTACTS + "/units/" + regional + "/preferences")
                .then()
                .statusCode(404);
        add(Api.administrator(), regional, "OFFICER").statusCode(201);
        add(Api.as("quantri.kv", "admin@CA.KV"), regional, "UNIT_HEAD").statusCode(201);
        Api.coordinator().get(CONTACTS).then().body("items", hasSize(0));
        Api.administrator().get(CONTACTS).then().body("items", hasSize(2));
    }

    @Test
    void other_roles_do_not_keep_them() {
        Sample.contact(Sample.POLICE, "OFFICER", "canbo.ca");

        Api.as("lanhdao", "leader@QT", "viewer@QT.VL")
                .get(CONTACTS + "?unitId=" + Sample.POLICE)
                .then()
                .statusCode(404);
    }

    @Test
    void the_list_without_a_unit_holds_the_agencies_too_page_by_page() {
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        Sample.contact(Sample.POLICE, "OFFICER", "canbo.ca");
        Sample.contact(Sample.ARMY_OF_OTHERS, "OFFICER", "canbo.qs");

        var first = Api.coordinator().get(CONTACTS + "?limit=1").then().body("items", hasSize(1));
        String next = first.body("next", notNullValue()).extract().path("next");
        Api.coordinator()
                .get(CONTACTS + "?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        Api.administrator().get(CONTACTS).then().body("items", hasSize(3));
        Api.as("quantri.gl", "admin@QT.GL").get(CONTACTS).then().body("items.username", contains("canbo.qs"));
    }

    @Test
    void the_administrator_of_an_agency_keeps_its_own_contacts_only() {
        var police = Api.as("quantri.ca", "admin@CA.VL");
        var id = Sample.contact(Sample.PROVINCE, "LEADERSHIP", "chutich.qt");
        Sample.contact(Sample.ARMY_OF_OTHERS, "OFFICER", "canbo.qs");

        police.get(CONTACTS + "/" + id).then().statusCode(404);
        Api.as("quantri.ca", "admin@CA.VL")
                .header("If-Match", "\"0\"")
                .delete(CONTACTS + "/" + id)
                .then()
                .statusCode(404);
        for (var foreign : List.of(Sample.PROVINCE, Sample.INSPECTORATE, Sample.ARMY_OF_OTHERS)) {
            add(Api.as("quantri.ca", "admin@CA.VL"), foreign, "OFFICER").statusCode(404);
        }
        add(Api.as("quantri.ca", "admin@CA.VL"), Sample.POLICE, "OFFICER").statusCode(201);
        Api.as("quantri.ca", "admin@CA.VL")
                .get(CONTACTS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].unitId", equalTo(Sample.POLICE.toString()));
    }

    private static ValidatableResponse add(RequestSpecification who, UUID unit, String position) {
        return who.body("""
                        {"name":"Trần Thị Bích","unitId":"%s","position":"%s","username":"canbo"}
                        """.formatted(unit, position)).post(CONTACTS).then();
    }
}

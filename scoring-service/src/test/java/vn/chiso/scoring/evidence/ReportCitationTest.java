package vn.chiso.scoring.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.VinhLinh;

/** The police, which stand in no tree of the district, prove work that the district reviews. */
@QuarkusTest
class ReportCitationTest {

    private static final String POLICE = VinhLinh.unit(109);
    private static final String OTHER_PROVINCE = VinhLinh.unit(111);

    private final String assignment = UUID.randomUUID().toString();
    private String file;

    @BeforeEach
    void the_police_have_a_file() {
        VinhLinh.fresh();
        file = Library.upload(
                        Library.sender("canbo.ca", "scoring-officer@CA.VL"),
                        POLICE,
                        "Công an.pdf",
                        Samples.pdf(assignment))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void who_reviews_the_work_reads_what_its_report_names_and_nobody_else_does() {
        read(reviewer()).statusCode(404);

        cite(officer(), VinhLinh.DISTRICT).statusCode(204);

        read(reviewer()).statusCode(200).body("name", equalTo("Công an.pdf"));
        reviewer().get("/api/v1/evidence/" + file + "/content").then().statusCode(200);
        reviewer().get("/api/v1/evidence?cited=true").then().body("items.id", hasItem(file));
        read(VinhLinh.as("khach", "viewer@TG")).statusCode(404);
        cite(officer(), OTHER_PROVINCE).statusCode(204);
        read(VinhLinh.as("khach", "viewer@TG")).statusCode(200);
        read(reviewer()).statusCode(200);
    }

    @Test
    void what_a_report_names_is_not_removed() {
        cite(officer(), VinhLinh.DISTRICT).statusCode(204);

        VinhLinh.as("truong.ca", "unit-head@CA.VL")
                .header("If-Match", "\"0\"")
                .delete("/api/v1/evidence/" + file)
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence-cited"));
    }

    @Test
    void who_only_sees_a_file_cites_it_and_shows_it_to_nobody() {
        cite(VinhLinh.as("canbo.vl", "scoring-officer@QT.VL"), OTHER_PROVINCE).statusCode(404);
        cite(officer(), VinhLinh.DISTRICT).statusCode(204);
        cite(VinhLinh.as("canbo.vl", "scoring-officer@QT.VL"), OTHER_PROVINCE).statusCode(204);

        read(VinhLinh.as("khach", "viewer@TG")).statusCode(404);
        cite(VinhLinh.as("khach", "scoring-officer@TG"), OTHER_PROVINCE).statusCode(404);
        cite(VinhLinh.as("lanhdao.ca", "leader@CA.VL"), OTHER_PROVINCE).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"unitIds\":[null]}", "{\"unitIds\":[\"x\"]}", "{\"unitIds\":\"x\"}"})
    void who_does_not_say_to_whom_it_is_shown_is_refused(String body) {
        put(officer(), body).statusCode(400);
        read(officer()).statusCode(200);
        officer().get("/api/v1/evidence?cited=false").then().body("items.id", contains(file));
    }

    private ValidatableResponse cite(RequestSpecification who, String unit) {
        return put(who, "{\"unitIds\":[\"" + unit + "\"]}");
    }

    private ValidatableResponse put(RequestSpecification who, String body) {
        return who.contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/evidence/" + file + "/reports/" + assignment)
                .then();
    }

    private ValidatableResponse read(RequestSpecification who) {
        return who.get("/api/v1/evidence/" + file).then();
    }

    private static RequestSpecification officer() {
        return VinhLinh.as("canbo.ca", "scoring-officer@CA.VL");
    }

    private static RequestSpecification reviewer() {
        return VinhLinh.as("dieuphoi", "task-coordinator@QT.VL");
    }
}

package vn.chiso.scoring.campaign;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.VinhLinh;

/** Agencies of the vertical sectors stand under no committee, and are assessed by one all the same. */
@QuarkusTest
class VerticalAgencyTest {

    private static final String POLICE = VinhLinh.unit(109);
    private static final String ARMY = VinhLinh.unit(110);
    private static final String OTHER_PROVINCE = VinhLinh.unit(111);

    @BeforeEach
    void the_catalogue_is_known() {
        VinhLinh.fresh();
    }

    @Test
    void a_committee_assesses_a_vertical_agency_that_serves_its_area() {
        create("organiser@QT", VinhLinh.PROVINCE, POLICE).statusCode(201);
        create("organiser@QT.VL", VinhLinh.DISTRICT, ARMY).statusCode(201);
    }

    @Test
    void a_committee_does_not_assess_an_agency_that_serves_another_area() {
        VinhLinh.announceAgency(112, "CA.TG", "Công an tỉnh khác", OTHER_PROVINCE);
        VinhLinh.awaitRows("select count(*) from unit_service", 3);

        create("organiser@QT", VinhLinh.PROVINCE, VinhLinh.unit(112))
                .statusCode(422)
                .body("code", equalTo("unknown-unit"))
                .body("errors[0].pointer", equalTo("/assessedUnitIds/0"));
        create("organiser@TG", OTHER_PROVINCE, POLICE).statusCode(422).body("code", equalTo("unknown-unit"));
        create("organiser@QT.HH", VinhLinh.unit(3), POLICE).statusCode(422);
        create("organiser@TG", OTHER_PROVINCE, VinhLinh.unit(112)).statusCode(201);
    }

    @Test
    void a_vertical_agency_assesses_itself_but_no_other() {
        create("organiser@CA.VL", POLICE, POLICE).statusCode(201);
        create("organiser@CA.VL", POLICE, ARMY)
                .statusCode(422)
                .body("code", equalTo("unknown-unit"))
                .body("errors[0].pointer", equalTo("/assessedUnitIds/0"));
    }

    private static ValidatableResponse create(String grant, String organiser, String assessed) {
        return VinhLinh.as("tochuc", grant)
                .body("""
                        {"title":"Đợt 2023","programme":"TASK_COMPLETION","period":"2023","criteriaSetId":"%s",
                         "organiserUnitId":"%s","assessedUnitIds":["%s"],"dates":{"selfScoringFrom":"2023-11-07",
                         "selfScoringTo":"2023-12-14","appraisal1To":"2024-01-15","explanationTo":"2024-01-31",
                         "appraisal2To":"2024-02-28"}}""".formatted(VinhLinh.SET, organiser, assessed))
                .post("/api/v1/campaigns")
                .then();
    }
}

package vn.chiso.scoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.VinhLinh;

/** A campaign for a set whose event has not arrived: criteria-service is asked in the organiser's name. */
@QuarkusTest
class ReadYourWritesTest {

    @BeforeAll
    static void the_units_are_known() {
        VinhLinh.fresh();
    }

    @Test
    void a_set_that_has_not_arrived_is_asked_for_and_kept() {
        create(CriteriaStub.KNOWN).statusCode(201).body("coverage", equalTo("FULL"));

        assertThat(VinhLinh.number("select version from criteria_set where id = '%s'".formatted(CriteriaStub.KNOWN)))
                .isEqualTo(3);
    }

    @Test
    void a_set_that_criteria_service_does_not_show_the_caller_does_not_exist() {
        create(CriteriaStub.UNKNOWN)
                .statusCode(422)
                .body("code", equalTo("unknown-criteria-set"))
                .body("errors.pointer", hasItem("/criteriaSetId"));
    }

    @Test
    void a_draft_cannot_be_scored_by() {
        create(CriteriaStub.DRAFT).statusCode(422).body("code", equalTo("criteria-set-not-published"));
    }

    @Test
    void a_set_with_a_method_that_is_not_computed_is_refused_by_criterion() {
        create(CriteriaStub.UNCOMPUTABLE)
                .statusCode(422)
                .body("code", equalTo("criteria-set-not-computable"))
                .body("errors.detail", hasItem("1"));
    }

    /** It would be found out when the results are published, after everybody has scored. */
    @Test
    void a_full_set_that_is_no_tree_is_refused_by_criterion() {
        create(CriteriaStub.UNSOUND)
                .statusCode(422)
                .body("code", equalTo("criteria-set-not-computable"))
                .body("errors.pointer", hasItem("/criteriaSetId"))
                .body("errors.detail", hasItem("1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CriteriaStub.FAILING, CriteriaStub.SILENT, CriteriaStub.CUT, CriteriaStub.GARBAGE})
    void while_criteria_service_fails_the_answer_says_so_and_nothing_is_half_done(String set) {
        create(set).statusCode(503).body("code", equalTo("upstream-unavailable"));

        assertThat(VinhLinh.number("select count(*) from campaign where criteria_set_id = '%s'".formatted(set)))
                .isZero();
    }

    private static ValidatableResponse create(String set) {
        return VinhLinh.organiser()
                .body("""
                        {"title":"Chấm điểm CCHC năm 2023","programme":"PAR_INDEX","period":"2023","criteriaSetId":"%s",
                         "organiserUnitId":"%s","assessedUnitIds":["%s"],
                         "dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14","appraisal1To":"2024-01-15",
                                  "explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(set, VinhLinh.PROVINCE, VinhLinh.DISTRICT))
                .post("/api/v1/campaigns")
                .then();
    }
}

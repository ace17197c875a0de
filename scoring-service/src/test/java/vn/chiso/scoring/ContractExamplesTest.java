package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.ContractExamples;

/** What the contract shows can be sent as it stands: its ids are those of the sample. */
@QuarkusTest
class ContractExamplesTest {

    private static final String API = "/api/v1/";

    private final ContractExamples examples = ContractExamples.ofThisModule();

    @Test
    void each_example_keeps_its_schema() {
        examples.assertKept();
    }

    @Test
    void the_examples_take_a_campaign_from_its_draft_to_a_revised_result() {
        VinhLinh.fresh();
        String campaign = made("campaigns", "CampaignRequest").extract().path("id");
        Journey.enter(campaign, "SELF_SCORING");
        String card = Journey.card(campaign);
        Journey.scoreAllLines(card);
        put(() -> VinhLinh.as("canbo.vp", "scoring-officer@QT.VL.VP"), card, "VI.2.b/self", "SelfScoreRequest")
                .body("self.points", equalTo(1.14f));
        Journey.send(VinhLinh.head(), card, "approval");
        Journey.send(VinhLinh.head(), card, "submission");
        Journey.enter(campaign, "APPRAISAL_1");
        Journey.appraise(card);
        put(VinhLinh::appraiser, card, "IV.5.a/appraisal", "AppraisalRequest")
                .body("appraisal1.causeCode", equalTo("REPORT_FORM"));
        Journey.enter(campaign, "EXPLANATION");
        Journey.enter(campaign, "APPRAISAL_2");
        Journey.enter(campaign, "REVIEW");

        String result = publish(campaign);

        made("results/" + result + "/revisions", "RevisionRequest");
    }

    @Test
    void the_example_of_an_external_result_is_recorded() {
        VinhLinh.fresh();

        made("external-results", "ExternalResultRequest").body("rank", equalTo(1));
    }

    private String publish(String campaign) {
        String tag = VinhLinh.organiser().get(API + "campaigns/" + campaign).header("ETag");
        return VinhLinh.organiser()
                .header("If-Match", tag)
                .body(examples.of("PublicationRequest"))
                .post(API + "campaigns/" + campaign + "/publication")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse made(String collection, String schema) {
        var answer = VinhLinh.organiser().body(examples.of(schema)).post(API + collection);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.then();
    }

    private ValidatableResponse put(Supplier<RequestSpecification> who, String card, String line, String schema) {
        var lines = API + "scorecards/" + card + "/lines/";
        String tag = who.get().get(lines + line.substring(0, line.indexOf('/'))).header("ETag");
        var answer = who.get().header("If-Match", tag).body(examples.of(schema)).put(lines + line);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.then();
    }
}

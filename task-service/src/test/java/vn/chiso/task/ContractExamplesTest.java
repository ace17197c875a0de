package vn.chiso.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.ContractExamples;

/** What the contract shows can be sent as it stands, but for the ids. */
@QuarkusTest
class ContractExamplesTest extends TaskTest {

    private static final String API = "/api/v1/";

    private final ContractExamples examples = ContractExamples.ofThisModule();

    @Test
    void each_example_keeps_its_schema() {
        examples.assertKept();
    }

    @Test
    void the_examples_take_a_plan_from_its_draft_to_a_confirmed_result() {
        String plan = made("plans", "NewPlan");
        String item = made("plans/" + plan + "/items", "NewPlanItem");
        made("plans/" + plan + "/items/" + item + "/tasks", "TaskChange");
        TaskApi.issue(plan).then().statusCode(200).body("assignments", equalTo(1));
        String assignment = TaskApi.assignmentsOf(VinhLinh.HOME_AFFAIRS).getFirst();
        TaskApi.accept(officer(), assignment).then().statusCode(200);

        step(officer(), assignment, "reports", "ResultReport")
                .body("reports[0].actualValue.toString()", equalTo("82.5"));
        step(TaskApi.asCoordinator(), assignment, "review", "Review").body("review", equalTo("CONFIRMED"));
    }

    private static RequestSpecification officer() {
        return TaskApi.as("canbo.nv", "scoring-officer@" + VinhLinh.HOME_AFFAIRS);
    }

    private String made(String collection, String schema) {
        var answer = TaskApi.asCoordinator().body(sent(schema)).post(API + collection);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private ValidatableResponse step(RequestSpecification who, String assignment, String step, String schema) {
        var answer = who.header("If-Match", TaskApi.etag(assignment))
                .body(sent(schema))
                .post(API + "assignments/" + assignment + "/" + step);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.then();
    }

    private String sent(String schema) {
        return examples.of(schema)
                .replace(
                        ContractExamples.DISTRICT,
                        VinhLinh.unit(VinhLinh.DISTRICT).toString())
                .replace(
                        ContractExamples.HOME_AFFAIRS,
                        VinhLinh.unit(VinhLinh.HOME_AFFAIRS).toString());
    }
}

package vn.chiso.task.occurrence.rule;

import static vn.chiso.task.TaskApi.asCoordinator;

import io.restassured.response.ValidatableResponse;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.VinhLinh;

/** Tasks of an issued notice of 8 March 2024, led by the inspectorate, with one deadline each. */
public final class IssuedTasks {

    private IssuedTasks() {}

    /** A task of a plan of its own. */
    public static String due(String deadlineText) {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        String task = PlanApi.addedTask(
                plan, item, PlanApi.task("Việc cần làm", deadlineText, PlanApi.unit(VinhLinh.INSPECTORATE)));
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
        return task;
    }

    public static ValidatableResponse occurrences(String task) {
        return asCoordinator()
                .get("/api/v1/tasks/{id}/occurrences", task)
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse assignments() {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE))
                .get("/api/v1/assignments")
                .then()
                .statusCode(200);
    }
}

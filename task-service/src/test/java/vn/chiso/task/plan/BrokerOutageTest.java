package vn.chiso.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** The outbox buffers: people go on working while the broker is away, and nothing that they did stays untold. */
@QuarkusTest
class BrokerOutageTest extends TaskTest {

    @AfterEach
    void restore() {
        RealParts.restoreBroker();
    }

    @Test
    void a_plan_issued_while_the_broker_is_away_is_told_when_it_is_back() {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);
        TaskApi.edit(plan, TaskApi.planBody(List.of(TaskApi.CAUSES, TaskApi.COMPLETION)))
                .then()
                .statusCode(200);

        RealParts.cutBroker();
        TaskApi.issue(plan).then().statusCode(200).body("assignments", is(29));
        RealParts.restoreBroker();

        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(Events.drain("task.assignment").stream()
                                .filter(event -> event.json().contains(plan))
                                .map(Events.Received::key)
                                .distinct())
                        .hasSize(29));
    }
}

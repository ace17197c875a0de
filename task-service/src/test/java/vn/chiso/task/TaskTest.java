package vn.chiso.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** A test on the running service: the units of Vĩnh Linh are known, it is 8 March 2024, and nothing else is there. */
public abstract class TaskTest {

    @TestHTTPResource(management = true)
    URL management;

    @Inject
    UnitTree tree;

    @BeforeEach
    protected void begin() {
        RealParts.truncateAll();
        QuarkusTransaction.requiringNew().run(() -> VinhLinh.units().forEach(tree::apply));
        businessTimeIs("2024-03-08T08:00:00+07:00");
    }

    protected void businessTimeIs(String now) {
        given().contentType(ContentType.JSON)
                .body(Map.of("now", now))
                .put(management("/clock"))
                .then()
                .statusCode(200);
    }

    protected URI management(String path) {
        return URI.create(management.toString()).resolve(path);
    }

    /** Publishes the result of 2023 and waits for the draft. */
    protected String draftedPlan() {
        UUID result = UUID.randomUUID();
        publishResult(
                UUID.randomUUID().toString(),
                "result-published",
                VinhLinh.result(result).toString());
        awaitPlanOf(result);
        return TaskApi.planOf(result);
    }

    protected String issuedPlan() {
        String plan = draftedPlan();
        TaskApi.issueAsTheDocumentHasIt(plan);
        return plan;
    }

    /** Also while the service has trouble: an answer that is no success is asked for again. */
    protected static void awaitPlanOf(UUID result) {
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(TaskApi.planOf(result)).isNotNull());
    }

    protected static void publishResult(String eventId, String event, String json) {
        Events.publish("scoring.result", "result", eventId, "chiso.scoring." + event + ".v1", "result", json);
    }

    protected static long count(String table) {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.chiso.task.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.VinhLinh;
import vn.chiso.testing.RealParts;

/** A document that comes again, whatever has become of it and of those whom it names. */
@QuarkusTest
class PortalRepeatTest extends PortalCase {

    @Test
    void pushed_again_nothing_happens_and_other_content_is_refused() {
        var body = document("b", "000.00.15.H50", "QT.VL.NV", "trước ngày 31/3/2024");
        String plan = push(body).then().statusCode(201).extract().path("planId");

        push(body)
                .then()
                .statusCode(200)
                .body("created", is(false))
                .body("planId", is(plan))
                .body("status", is("ISSUED"));
        push(body.replace("Rà soát", "Bỏ"))
                .then()
                .statusCode(409)
                .body("code", is("source-id-reused"))
                .body("errors.pointer", contains("/sourceId"));
        assertThat(count("plan")).isEqualTo(1);
        assertThat(count("assignment")).isEqualTo(1);
    }

    @Test
    void a_document_that_could_not_be_issued_for_an_outage_is_issued_when_it_is_pushed_again() throws SQLException {
        var body = document("j", "H50.15", "QT.VL.NV", "trước ngày 31/3/2024");
        whileNothingCanBeGivenOut(() -> push(body).then().statusCode(500));
        assertThat(count("plan where status = 'DRAFT'")).isOne();

        push(body)
                .then()
                .statusCode(200)
                .body("created", is(false))
                .body("status", is("ISSUED"))
                .body("heldUpBy", nullValue());

        assertThat(count("plan")).isOne();
        assertThat(count("assignment")).isOne();
    }

    @Test
    void a_draft_that_somebody_has_begun_to_change_is_not_issued_under_his_hands() throws SQLException {
        var body = document("k", "H50.15", "QT.VL.NV", "trước ngày 31/3/2024");
        whileNothingCanBeGivenOut(() -> push(body).then().statusCode(500));
        String plan = asCoordinator().get("/api/v1/plans").path("items[0].id");
        String item = asCoordinator().get("/api/v1/plans/{id}/items", plan).path("items[0].id");
        PlanApi.addedTask(plan, item, PlanApi.task("Họp", "trước ngày 30/4/2024", PlanApi.unit("QT.VL.TTR")));

        push(body)
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("flags", empty())
                .body("heldUpBy", nullValue());

        assertThat(count("assignment")).isZero();
    }

    @Test
    void a_document_that_was_held_up_says_so_again() {
        var body = document("l", "H50.15", "QT.VL.NV", "trước ngày 01/3/2024");
        push(body).then().statusCode(201);

        push(body).then().statusCode(200).body("status", is("DRAFT")).body("heldUpBy", is("due-before-issue"));
    }

    @Test
    void what_was_taken_stays_so_when_its_agencies_are_no_more_or_the_grant_has_moved() throws SQLException {
        var body = document("m", "H50.15", "QT.VL.NV", "trước ngày 31/3/2024");
        String plan = push(body).then().statusCode(201).extract().path("planId");
        QuarkusTransaction.requiringNew().run(() -> units.apply(ended(VinhLinh.HOME_AFFAIRS, "DIVISION")));

        takenBefore(push(body), plan);
        takenBefore(pushedBy("service-account-chiso-portal", "portal@QT.GL", body), plan);
        takenBefore(pushedBy("portal.moi", "portal@QT", body), plan);
        execute("delete from partner_source where partner like 'account:%'");
        takenBefore(push(body), plan);
        takenBefore(pushedBy("service-account-chiso-portal", "portal@QT.GL", body), plan);
        assertThat(count("plan")).isOne();
        assertThat(count("assignment")).isOne();
    }

    @Test
    void a_draft_is_not_issued_by_a_grant_that_is_gone() {
        var body = document("n", "H50.15", "QT.VL.NV", "trước ngày 01/3/2024");
        push(body).then().statusCode(201).body("heldUpBy", is("due-before-issue"));

        pushedBy("service-account-chiso-portal", "portal@QT.GL", body)
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("heldUpBy", is("forbidden"));
    }

    @Test
    void the_same_document_from_two_connections_at_once_is_taken_once() throws Exception {
        var body = document("c", "H50.15", "QT.VL.NV", "trước ngày 31/3/2024");
        Callable<Integer> pushing = () -> push(body).statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = both.invokeAll(List.of(pushing, pushing));
            assertThat(List.of(statuses.get(0).get(), statuses.get(1).get())).containsExactlyInAnyOrder(200, 201);
        }

        assertThat(count("plan")).isEqualTo(1);
    }

    private static void takenBefore(Response pushed, String plan) {
        pushed.then().statusCode(200).body("created", is(false)).body("planId", is(plan));
    }

    private static void whileNothingCanBeGivenOut(Runnable step) throws SQLException {
        execute("create function refuse_row() returns trigger language plpgsql"
                + " as $$ begin raise exception 'no space left on device'; end $$");
        execute("create trigger refuse_row before insert on assignment execute function refuse_row()");
        try {
            step.run();
        } finally {
            execute("drop trigger refuse_row on assignment");
            execute("drop function refuse_row()");
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var made = connection.createStatement()) {
            made.execute(statement);
        }
    }
}

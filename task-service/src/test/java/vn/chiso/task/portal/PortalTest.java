package vn.chiso.task.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.punctuality.SubtreeFigures;
import vn.chiso.testing.RealParts;

/** The portal of the province pushes what the province assigns, and pulls how punctual units are. */
@QuarkusTest
class PortalTest extends TaskTest {

    @Inject
    UnitTree units;

    @Inject
    SubtreeFigures subtrees;

    @BeforeEach
    void the_district_has_identifiers_of_both_forms() {
        QuarkusTransaction.requiringNew().run(() -> {
            units.apply(identified(VinhLinh.PROVINCE, "UBND tỉnh Quảng Trị", "PROVINCE", null, "H50", "000.00.00.H50"));
            units.apply(identified(
                    VinhLinh.DISTRICT,
                    "UBND huyện Vĩnh Linh",
                    "DISTRICT",
                    VinhLinh.PROVINCE,
                    "H50.15",
                    "000.00.15.H50"));
        });
    }

    @Test
    void assigned_tasks_become_a_directive_and_assignments_of_the_units() {
        String plan = push(document("a", "H50.15", "QT.VL.NV", "trước ngày 31/3/2024"))
                .then()
                .statusCode(201)
                .body("created", is(true))
                .body("status", is("ISSUED"))
                .body("items", is(1))
                .body("tasks", is(1))
                .body("flags", empty())
                .body("heldUpBy", nullValue())
                .extract()
                .path("planId");

        asCoordinator()
                .get("/api/v1/plans/{id}", plan)
                .then()
                .statusCode(200)
                .body("kind", is("DIRECTIVE"))
                .body("ownerUnit.code", is(VinhLinh.DISTRICT))
                .body("document.number", is("12/CT-UBND"))
                .body(
                        "document.issuerUnitId",
                        is(VinhLinh.unit(VinhLinh.PROVINCE).toString()));
        as("canbo.nv", "scoring-officer@QT.VL.NV")
                .get("/api/v1/assignments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].dueDate", is("2024-03-31"));
        assertThat(count("audit_entry where action in ('plan.created', 'plan.imported', 'plan.issued')"
                        + " and grant_used = 'portal@QT'"))
                .isEqualTo(3);
    }

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

    private static void takenBefore(Response pushed, String plan) {
        pushed.then().statusCode(200).body("created", is(false)).body("planId", is(plan));
    }

    private static Response pushedBy(String subject, String grant, String body) {
        return as(subject, grant).body(body).post("/api/v1/portal/assigned-tasks");
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

    @Test
    void what_a_person_has_to_settle_waits_as_a_draft_for_the_coordinator() {
        push(document("d", "H50.15", "QT.VL.NV", "Quý II"))
                .then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .body("flags", contains("DEADLINE_UNCONFIRMED"));
        push(document("e", "H50.15", "QT.VL.NV", "trước ngày 01/3/2024"))
                .then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .body("flags", empty())
                .body("heldUpBy", is("due-before-issue"));
        assertThat(count("plan where status = 'DRAFT'")).isEqualTo(2);
        assertThat(count("assignment")).isZero();
    }

    @Test
    void every_agency_that_is_not_there_or_out_of_reach_is_named_at_once() {
        as("portal.vl", "portal@QT.VL")
                .body(document("f", "H50.15", "QT.VL.NV", "trước ngày 31/3/2024")
                        .replace("\"leads\":[\"QT.VL.NV\"]", "\"leads\":[\"QT.GL\",\"H99\",\"QT.VL.NV\",\"QT.VL.NV\"]"))
                .post("/api/v1/portal/assigned-tasks")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/items/0/tasks/0/leads/0", "/items/0/tasks/0/leads/1", "/items/0/tasks/0/leads/3"))
                .body("errors.code", containsInAnyOrder("unknown-unit", "unknown-unit", "party-repeated"));
        push(document("g", "QT.XX", "QT.VL.NV", "trước ngày 31/3/2024"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/ownerAgency"));
        assertThat(count("plan")).isZero();
        assertThat(count("partner_source")).isZero();
    }

    @Test
    void secrets_of_the_state_and_empty_documents_are_refused() {
        push(document("h", "H50.15", "QT.VL.NV", "trước ngày 31/3/2024").replace("Rà soát", "Rà soát (Mật)"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/0/tasks/0/content"));
        push("{}").then().statusCode(400).body("code", is("validation-failed"));
        push("[]").then().statusCode(400).body("code", is("malformed-body"));
    }

    @Test
    void people_do_not_push_nor_pull_here() {
        asCoordinator()
                .body(document("i", "H50.15", "QT.VL.NV", "trước ngày 31/3/2024"))
                .post("/api/v1/portal/assigned-tasks")
                .then()
                .statusCode(403)
                .body("errors.code", contains("role-missing"))
                .body("errors.detail", contains("portal"));
        asCoordinator().get("/api/v1/portal/punctuality").then().statusCode(403);
    }

    @Test
    void punctuality_is_pulled_page_by_page_and_not_again_while_it_is_the_same() {
        issuedPlan();
        var all = portal().get("/api/v1/portal/punctuality?period=2024");
        all.then().statusCode(200);
        int units = all.jsonPath().getList("items").size();
        assertThat(units).isGreaterThan(3);

        var first = portal().get("/api/v1/portal/punctuality?period=2024&limit=2");
        String next = first.path("next");
        portal().get("/api/v1/portal/punctuality?period=2024&limit=200&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(units - 2))
                .body("next", nullValue());
        portal().header("If-None-Match", all.header("ETag"))
                .get("/api/v1/portal/punctuality?period=2024")
                .then()
                .statusCode(304);
        portal().get("/api/v1/portal/punctuality?period=2024&agency=QT.VL.TTR")
                .then()
                .body("items", hasSize(1))
                .body("items[0].agency.code", is("QT.VL.TTR"))
                .body("items[0].numerator", is(0))
                .body("items[0].denominator", is(2));
        portal().get("/api/v1/portal/punctuality?agency=H99")
                .then()
                .statusCode(200)
                .body("items", empty());
        portal().get("/api/v1/portal/punctuality?cursor=bm8").then().statusCode(400);
        as("portal.gl", "portal@QT.GL").get("/api/v1/portal/punctuality").then().body("items", empty());
    }

    @Test
    void an_agency_is_told_by_the_figure_by_which_it_is_scored_unless_another_is_asked_for() {
        issuedPlan();
        int own = portal().get("/api/v1/portal/punctuality?period=2024")
                .jsonPath()
                .getInt("items.denominator.sum()");
        subtrees.run();

        figures("period=2024&agency=H50.15")
                .body("items", hasSize(1))
                .body("items[0].basis", is("SUBTREE"))
                .body("items[0].denominator", is(own))
                .body("items[0].openUndated", is(0))
                .body("items[0].unreviewed", is(0));
        figures("period=2024&agency=H50.15&basis=OWN").body("items", empty());
        figures("period=2024&agency=QT.VL.TTR").body("items.basis", contains("OWN"));
        figures("period=2024&agency=QT.VL.TTR&basis=SUBTREE").body("items", empty());
        figures("period=2024&basis=OWN").body("items.denominator.sum()", is(own));
        figures("period=2024&basis=SUBTREE").body("items.agency.code", containsInAnyOrder("QT", "QT.VL"));
        List<String> all = figures("period=2024").extract().path("items.agency.code");
        String next = figures("period=2024&limit=3").extract().path("next");
        figures("period=2024&limit=200&cursor=" + next).body("items.agency.code", is(all.subList(3, all.size())));
        portal().get("/api/v1/portal/punctuality?basis=ALL").then().statusCode(400);
    }

    @Test
    void a_vertical_agency_is_told_to_whom_it_serves() {
        issuedPlan();
        figures("period=2024&agency=CA.VL").body("items", empty());

        QuarkusTransaction.requiringNew().run(() -> units.apply(serving(VinhLinh.POLICE, VinhLinh.DISTRICT)));

        figures("period=2024&agency=CA.VL").body("items", hasSize(1)).body("items[0].basis", is("OWN"));
        figures("period=2024").body("items.agency.code", hasItem("CA.VL"));
        as("portal.gl", "portal@QT.GL").get("/api/v1/portal/punctuality").then().body("items", empty());
    }

    private static ValidatableResponse figures(String query) {
        return portal().get("/api/v1/portal/punctuality?" + query).then().statusCode(200);
    }

    private static UnitState serving(String code, String served) {
        return new UnitState(
                VinhLinh.unit(code),
                2,
                code,
                "Công an huyện",
                "VERTICAL_AGENCY",
                null,
                LocalDate.of(2000, 1, 1),
                null,
                List.of(),
                List.of(),
                List.of(VinhLinh.unit(served)),
                List.of());
    }

    private static UnitState ended(String code, String type) {
        return new UnitState(
                VinhLinh.unit(code),
                2,
                code,
                "Phòng Nội vụ",
                type,
                VinhLinh.unit(VinhLinh.DISTRICT),
                LocalDate.of(2000, 1, 1),
                LocalDate.of(2024, 3, 8),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static UnitState identified(
            String code, String name, String type, String parent, String current, String legacy) {
        var from = LocalDate.of(2016, 1, 1);
        return new UnitState(
                VinhLinh.unit(code),
                2,
                code,
                name,
                type,
                parent == null ? null : VinhLinh.unit(parent),
                LocalDate.of(2000, 1, 1),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new UnitState.Identifier("CURRENT", current, from, null),
                        new UnitState.Identifier("LEGACY", legacy, from, null)));
    }

    private static String document(String source, String owner, String lead, String deadline) {
        return """
                {"sourceId":"%s","title":"Chỉ thị về cải cách hành chính","ownerAgency":"%s",
                 "document":{"number":"12/CT-UBND","date":"2024-03-04","issuerAgency":"H50"},
                 "items":[{"number":"1","title":"Thủ tục hành chính","tasks":[
                   {"content":"Rà soát thủ tục hành chính","deadlineText":"%s","leads":["%s"]}]}]}""".formatted(source, owner, deadline, lead);
    }

    private static Response push(String body) {
        return portal().body(body).post("/api/v1/portal/assigned-tasks");
    }

    private static RequestSpecification portal() {
        return as("service-account-chiso-portal", "portal@QT");
    }
}

package vn.chiso.task.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.chiso.task.VinhLinh;

/** The portal of the province pushes what the province assigns. */
@QuarkusTest
class PortalTest extends PortalCase {

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
}

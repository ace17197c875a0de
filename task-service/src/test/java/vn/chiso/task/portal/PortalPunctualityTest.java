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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.punctuality.SubtreeFigures;

/** The portal of the province pulls how punctual units are. */
@QuarkusTest
class PortalPunctualityTest extends PortalCase {

    @Inject
    SubtreeFigures subtrees;

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
}

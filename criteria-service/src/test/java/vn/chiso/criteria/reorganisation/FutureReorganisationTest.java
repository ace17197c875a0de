package vn.chiso.criteria.reorganisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.reorganisation.TwoTier.post;
import static vn.chiso.criteria.reorganisation.TwoTier.unit;
import static vn.chiso.criteria.reorganisation.TwoTier.unitAt;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.unit.DayTurn;

/** What is decided for a day to come is known at once and takes effect on the day. */
@QuarkusTest
class FutureReorganisationTest {

    private static final String DAY = "2031-01-01";

    @TestHTTPResource(management = true)
    URL management;

    @Inject
    DayTurn turn;

    private TwoTier before;

    @BeforeEach
    void catalogue() {
        before = TwoTier.fresh();
    }

    @AfterEach
    void today() {
        setClock(OffsetDateTime.now().toString());
    }

    @Test
    void a_merger_takes_effect_on_its_day() {
        var successor =
                post("mergers", before.merger(DAY)).statusCode(201).extract().<String>path("opened[0]");
        turn.turn();
        unit(before.vinhO).body("validTo", equalTo(DAY), "successors", empty());
        unit(before.benQuanOffice)
                .header("ETag", "\"1\"")
                .body("parentId", equalTo(before.benQuan), "history.parentId", contains(before.benQuan, successor));
        unitAt(before.benQuanOffice, DAY).body("parentId", equalTo(successor));

        setClock("2031-01-01T00:00:05+07:00");
        turn.turn();
        unit(before.vinhO).body("successors", contains(successor));
        unit(before.benQuanOffice).header("ETag", "\"2\"").body("parentId", equalTo(successor));
        turn.turn();
        unit(before.benQuanOffice).header("ETag", "\"2\"");
    }

    private void setClock(String now) {
        given().contentType("application/json")
                .body("{\"now\":\"" + now + "\"}")
                .put(URI.create(management.toString()).resolve("/clock"))
                .then()
                .statusCode(200);
    }
}

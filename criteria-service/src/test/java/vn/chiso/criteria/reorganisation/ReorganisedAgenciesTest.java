package vn.chiso.criteria.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;
import static vn.chiso.criteria.reorganisation.TwoTier.REFORM;
import static vn.chiso.criteria.reorganisation.TwoTier.named;
import static vn.chiso.criteria.reorganisation.TwoTier.post;
import static vn.chiso.criteria.reorganisation.TwoTier.successor;
import static vn.chiso.criteria.reorganisation.TwoTier.unit;
import static vn.chiso.criteria.reorganisation.TwoTier.unitAt;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.RealParts;

/** Whom agencies serve that stand in no tree, when what they serve ends or is joined. */
@QuarkusTest
class ReorganisedAgenciesTest {

    private TwoTier before;

    @BeforeEach
    void catalogue() {
        before = TwoTier.fresh();
    }

    @Test
    void agencies_serve_whoever_takes_over() {
        var army = as(PROVINCE_EDITOR)
                .body(unitBody("QS.VL", "Ban chỉ huy Quân sự", "VERTICAL_AGENCY", null)
                        .replace("}", ",\"serves\":[\"" + before.benQuan + "\",\"" + before.units.district() + "\"]}"))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        // Last told long before the reform: what it serves today must be told all the same.
        statedOn(army, "2024-01-01");
        var successor = post("mergers", before.merger(REFORM))
                .statusCode(201)
                .body("serving", contains(army))
                .extract()
                .<String>path("opened[0]");
        unit(army).body("serves", containsInAnyOrder(successor, before.units.district()));
        unitAt(army, "2025-06-30").body("serves", containsInAnyOrder(before.benQuan, before.units.district()));
        post("abolitions", before.abolition("2025-08-01")).statusCode(201);
        unit(army).body("serves", containsInAnyOrder(successor, before.units.province()));
    }

    @Test
    void an_agency_that_began_to_serve_after_the_day_of_a_merger_recorded_late_serves_the_successor_from_then_on() {
        var army = as(PROVINCE_EDITOR)
                .body(unitBody("QS.VL", "Ban chỉ huy Quân sự", "VERTICAL_AGENCY", null)
                        .replace("2000-01-01", "2025-09-01")
                        .replace("}", ",\"serves\":[\"" + before.benQuan + "\",\"" + before.units.district() + "\"]}"))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var successor = post("mergers", before.merger(REFORM))
                .statusCode(201)
                .body("serving", contains(army))
                .extract()
                .<String>path("opened[0]");
        unit(army).body("serves", containsInAnyOrder(successor, before.units.district()));
        unitAt(army, "2025-09-01").body("serves", containsInAnyOrder(successor, before.units.district()));
    }

    @Test
    void the_successor_of_agencies_serves_what_they_served() {
        var body = unitBody("TH.VL", "Chi cục Thuế huyện Vĩnh Linh", "VERTICAL_AGENCY", null)
                .replace("}", ",\"serves\":[\"" + before.units.district() + "\"]}");
        var tax = as(PROVINCE_EDITOR)
                .body(body)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract();
        var made = post(
                        "mergers",
                        "{" + before.head(REFORM) + ",\"predecessors\":[" + named(tax.path("id"), 0) + ","
                                + named(before.units.police(), 0) + "],\"successor\":"
                                + successor("TH.KV", "Thuế cơ sở 5", "VERTICAL_AGENCY", null) + "}")
                .statusCode(201)
                .extract();
        unit(made.path("opened[0]")).body("serves", contains(before.units.district()));
    }

    private static void statedOn(String unit, String day) {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.prepareStatement("update unit set stated_on = ?::date where id = ?::uuid")) {
            statement.setString(1, day);
            statement.setString(2, unit);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

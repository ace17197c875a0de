package vn.chiso.task.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.chiso.task.TaskApi.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.platform.unit.UnitsTold;
import vn.chiso.task.TaskTest;
import vn.chiso.task.TuyPhuoc;
import vn.chiso.testing.RealParts;

/** The district of Tuy Phước is known, and its coordinator sends in files. */
abstract class FileTest extends TaskTest {

    @Inject
    UnitTree units;

    @Inject
    Event<UnitsTold> told;

    @Inject
    Sql sql;

    @BeforeEach
    void the_district_is_known() {
        QuarkusTransaction.requiringNew().run(() -> {
            TuyPhuoc.units().forEach(units::apply);
            told.fire(new UnitsTold(TuyPhuoc.units()));
            TuyPhuoc.groups().forEach(this::group);
        });
    }

    private void group(String name, List<String> members) {
        sql.update(
                "insert into unit_group (id, version, code, name, owner_unit_id) values (?, 1, ?, ?, ?)",
                TuyPhuoc.id(name),
                name,
                name,
                TuyPhuoc.id(TuyPhuoc.DISTRICT));
        members.forEach(member -> sql.update(
                "insert into unit_group_member (unit_group_id, unit_id, valid_from) values (?, ?, date '2000-01-01')",
                TuyPhuoc.id(name),
                TuyPhuoc.id(member)));
    }

    static RequestSpecification asCoordinator() {
        return as("dieuphoi.tp", TuyPhuoc.COORDINATOR);
    }

    static String begin(String kind, String title) {
        return asCoordinator()
                .body(Map.of("kind", kind, "title", title, "ownerUnitId", TuyPhuoc.id(TuyPhuoc.DISTRICT)))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response send(String plan, String csv) {
        return asCoordinator()
                .contentType("text/csv; charset=UTF-8")
                .queryParam("planId", plan)
                .body(csv)
                .post("/api/v1/plans/imports");
    }

    static JsonPath checked(String plan, String csv) {
        return awaitEnd(send(plan, csv).then().statusCode(202).extract().path("id"), Set.of("CHECKED", "REFUSED"));
    }

    static JsonPath awaitEnd(String job, Set<String> states) {
        return await().atMost(RealParts.PATIENCE)
                .until(
                        () -> asCoordinator()
                                .get("/api/v1/plans/imports/{id}", job)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        state -> states.contains(state.getString("state")));
    }

    static JsonPath imported(String plan, String csv) {
        var check = checked(plan, csv);
        assertThat(check.getString("state")).as(check.prettify()).isEqualTo("CHECKED");
        asCoordinator()
                .header("If-Match", "\"" + check.getInt("version") + "\"")
                .post("/api/v1/plans/imports/{id}/application", check.getString("id"))
                .then()
                .statusCode(202);
        return awaitEnd(check.getString("id"), Set.of("APPLIED", "REFUSED", "FAILED"));
    }

    static JsonPath tasks(String plan) {
        return asCoordinator()
                .queryParam("planId", plan)
                .queryParam("limit", 200)
                .get("/api/v1/tasks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

package vn.chiso.task.reorganisation;

import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.VinhLinh;

/** Units of the district that begin and end on 1 June 2024, in the words of the tests. */
final class Reorganised {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private final UnitTree tree;

    Reorganised(UnitTree tree) {
        this.tree = tree;
    }

    void ended(String code, String parent, String... successors) {
        tell(
                code,
                parent,
                2,
                LocalDate.of(2000, 1, 1),
                DAY,
                List.of(successors).stream().map(VinhLinh::unit).toList());
    }

    /** A unit that came into being on the day, and is no more either. */
    void endedLater(String code, String parent, LocalDate day, String successor) {
        tell(code, parent, 2, DAY, day, List.of(VinhLinh.unit(successor)));
    }

    void opened(String code, String parent) {
        tell(code, parent, 1, DAY, null, List.of());
    }

    private void tell(String code, String parent, long version, LocalDate from, LocalDate to, List<UUID> successors) {
        var state = new UnitState(
                VinhLinh.unit(code),
                version,
                code,
                "Đơn vị " + code,
                "DIVISION",
                parent == null ? null : VinhLinh.unit(parent),
                from,
                to,
                List.of(),
                successors,
                List.of());
        QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
    }

    static ValidatableResponse operations(RequestSpecification who, String duty) {
        return who.queryParam("duty", duty)
                .get("/api/v1/reorganisations")
                .then()
                .statusCode(200);
    }

    static Response decide(RequestSpecification reader, RequestSpecification who, String id, String successor) {
        String tag = reader.get("/api/v1/reorganisations/{id}", id).header("ETag");
        return who.header("If-Match", tag)
                .body(Map.of("successorUnitId", VinhLinh.unit(successor)))
                .post("/api/v1/reorganisations/{id}/decision", id);
    }

    static ValidatableResponse workOf(RequestSpecification who, String code) {
        return who.queryParam("unitId", VinhLinh.unit(code))
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse workOf(String code) {
        return workOf(asCoordinator(), code);
    }
}

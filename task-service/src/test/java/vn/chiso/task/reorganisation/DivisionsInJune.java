package vn.chiso.task.reorganisation;

import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** The divisions of Vĩnh Linh change on 1 June 2024; each has work due on 31 March and 30 November. */
abstract class DivisionsInJune extends TaskTest {

    static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    static final UUID MERGED = VinhLinh.unit("QT.VL.NVTTR");

    @Inject
    UnitTree tree;

    @Inject
    ReorganisationSweep sweep;

    @BeforeEach
    void issue() {
        issuedPlan();
    }

    void tell(UnitState... states) {
        for (var state : states) {
            QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
        }
    }

    static UnitState unit(String code, long version, LocalDate from, LocalDate to, UUID... successors) {
        return new UnitState(
                VinhLinh.unit(code),
                version,
                code,
                "Đơn vị " + code,
                "DIVISION",
                VinhLinh.unit(VinhLinh.DISTRICT),
                from,
                to,
                List.of(),
                List.of(successors),
                List.of());
    }

    static UnitState ended(String code, UUID... successors) {
        return unit(code, 2, LocalDate.of(2000, 1, 1), DAY, successors);
    }

    static UnitState opened(String code) {
        return unit(code, 1, DAY, null);
    }

    void onTheDay() {
        businessTimeIs("2024-06-03T08:00:00+07:00");
        sweep.run();
    }

    static ValidatableResponse workOf(String code) {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(code))
                .queryParam("order", "DUE_DATE")
                .get("/api/v1/assignments")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse operations() {
        return asCoordinator()
                .queryParam("duty", "WORK")
                .get("/api/v1/reorganisations")
                .then()
                .statusCode(200);
    }
}

package vn.chiso.task.portal;

import static vn.chiso.task.TaskApi.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** The portal of the province, which knows agencies by their identifiers. */
abstract class PortalCase extends TaskTest {

    @Inject
    UnitTree units;

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

    static UnitState serving(String code, String served) {
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

    static UnitState ended(String code, String type) {
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

    static UnitState identified(String code, String name, String type, String parent, String current, String legacy) {
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

    static String document(String source, String owner, String lead, String deadline) {
        return """
                {"sourceId":"%s","title":"Chỉ thị về cải cách hành chính","ownerAgency":"%s",
                 "document":{"number":"12/CT-UBND","date":"2024-03-04","issuerAgency":"H50"},
                 "items":[{"number":"1","title":"Thủ tục hành chính","tasks":[
                   {"content":"Rà soát thủ tục hành chính","deadlineText":"%s","leads":["%s"]}]}]}""".formatted(source, owner, deadline, lead);
    }

    static Response push(String body) {
        return portal().body(body).post("/api/v1/portal/assigned-tasks");
    }

    static RequestSpecification portal() {
        return as("service-account-chiso-portal", "portal@QT");
    }

    static Response pushedBy(String subject, String grant, String body) {
        return as(subject, grant).body(body).post("/api/v1/portal/assigned-tasks");
    }
}

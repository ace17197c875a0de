package vn.chiso.task.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.VinhLinh;

/** Open work follows its unit, and the past stays. */
@QuarkusTest
class ReorganisationTest extends DivisionsInJune {

    private static void punctuality(String code, String period, int numerator, int denominator) {
        asCoordinator()
                .queryParam("unitId", VinhLinh.unit(code))
                .queryParam("period", period)
                .get("/api/v1/punctuality")
                .then()
                .statusCode(200)
                .body("numerator", is(numerator))
                .body("denominator", is(denominator));
    }

    @Test
    void after_a_merger_the_open_work_follows_and_the_past_stays() {
        String done = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        var officer = "scoring-officer@QT.VL.TTR";
        TaskApi.accept(as("canbo.ttr", officer), done).then().statusCode(200);
        TaskApi.report(as("canbo.ttr", officer), done).then().statusCode(200);
        String open = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getLast();
        TaskApi.step(as("canbo.ttr", officer), open, "delegation", Map.of("subject", "canbo.ttr", "name", "An"))
                .then()
                .statusCode(200);
        TaskApi.step(as("canbo.ttr", officer), open, "extensions", Map.of("dueDate", "2024-12-20", "reason", "x"))
                .then()
                .statusCode(200);

        tell(opened("QT.VL.NVTTR"), ended(VinhLinh.INSPECTORATE, MERGED), ended(VinhLinh.HOME_AFFAIRS, MERGED));
        onTheDay();
        sweep.run();

        workOf(VinhLinh.INSPECTORATE).body("items.id", contains(done));
        workOf("QT.VL.NVTTR")
                .body("items", hasSize(5))
                .body("items.find { it.id == '" + open + "' }.extension", is("PENDING"))
                .body("items.find { it.id == '" + open + "' }.assignee", nullValue())
                .body("items.standingOfficeUnitId", everyItem(is(MERGED.toString())))
                .body("items.find { it.id == '" + open + "' }.unit.name", is("Đơn vị QT.VL.NVTTR"));
        operations()
                .body("items.status", everyItem(is("DONE")))
                .body("items.unit.code", containsInAnyOrder("QT.VL.TTR", "QT.VL.NV"))
                .body("items.moved.sort()", contains(1, 4));
        // What Phòng Nội vụ had let pass stays its own; the rest of the year is the successor's.
        punctuality(VinhLinh.INSPECTORATE, "2024", 1, 1);
        punctuality(VinhLinh.HOME_AFFAIRS, "2024", 0, 2);
        punctuality("QT.VL.NVTTR", "2024", 0, 3);
        assertThat(count("outbox_event where topic = 'task.assignment' and event_key = '" + open
                        + "' and convert_from(body, 'UTF8') like '%QT.VL.NVTTR%'"))
                .isPositive();
        assertThat(count("audit_entry where action = 'reorganisation.followed' and after ->> 'duty' = 'WORK'"))
                .isEqualTo(2);
        TaskApi.accept(as("canbo.moi", "scoring-officer@QT.VL.NVTTR"), open)
                .then()
                .statusCode(200);
    }

    @Test
    void a_rejected_report_of_a_unit_that_is_no_more_goes_to_its_successor() {
        String done = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.accept(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), done)
                .then()
                .statusCode(200);
        TaskApi.report(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), done)
                .then()
                .statusCode(200);
        tell(opened("QT.VL.NVTTR"), ended(VinhLinh.INSPECTORATE, MERGED));
        onTheDay();
        TaskApi.review(asCoordinator(), done, Map.of("decision", "REJECT", "reason", "Thiếu"))
                .then()
                .statusCode(200);

        sweep.run();

        workOf("QT.VL.NVTTR").body("items.review", contains("REJECTED", "NONE"));
        operations().body("items.moved", contains(1, 1));
    }

    @Test
    void in_whatever_order_and_however_often_the_events_come_the_outcome_is_one() {
        var states = new ArrayList<>(List.of(
                opened("QT.VL.NVTTR"),
                ended(VinhLinh.INSPECTORATE, MERGED),
                ended(VinhLinh.HOME_AFFAIRS, MERGED),
                opened("QT.VL.NVTTR")));
        Collections.reverse(states);
        businessTimeIs("2024-06-03T08:00:00+07:00");
        // The successor is known by its id only: nobody can say yet who takes over.
        tell(ended(VinhLinh.INSPECTORATE, MERGED));
        sweep.run();
        operations().body("items", empty());
        workOf(VinhLinh.INSPECTORATE).body("items", hasSize(2));

        for (var state : states) {
            tell(state);
            sweep.run();
        }

        workOf("QT.VL.NVTTR").body("items", hasSize(6));
        operations().body("items", hasSize(2)).body("items.moved.sort()", contains(2, 4));
    }
}

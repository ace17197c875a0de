package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.contact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;

/** Two tiers, as since 2025-07-01: communes directly under the province, and no standing office in a small one. */
@QuarkusTest
class ClimbingTest {

    private static final UUID COMMUNE = UUID.fromString("0190e1a0-0000-7000-8000-000000000400");
    private static final UUID OTHER_COMMUNE = UUID.fromString("0190e1a0-0000-7000-8000-000000000401");

    private final Sweep sweep;
    private final Sample sample;
    private final UnitTree units;
    private final TestAssignments assignments;
    private final ReminderMetrics metrics;

    ClimbingTest(Sweep sweep, Sample sample, UnitTree units, TestAssignments assignments, ReminderMetrics metrics) {
        this.sweep = sweep;
        this.sample = sample;
        this.units = units;
        this.assignments = assignments;
        this.metrics = metrics;
    }

    @BeforeEach
    void communes() {
        sample.reset("2024-03-12");
        QuarkusTransaction.requiringNew().run(() -> {
            commune(COMMUNE, "QT.XVL", "UBND xã Vĩnh Linh");
            commune(OTHER_COMMUNE, "QT.XGL", "UBND xã Gio Linh");
        });
        contact(OTHER_COMMUNE, "STANDING_OFFICE", "dieuphoi.xgl");
        contact(OTHER_COMMUNE, "LEADERSHIP", "chutich.xgl");
        contact(Sample.DISTRICT, "LEADERSHIP", "chutich.vl");
    }

    @Test
    void the_nearest_unit_above_answers_for_a_commune_without_standing_office_and_leadership() {
        contact(Sample.PROVINCE, "STANDING_OFFICE", "dieuphoi.tinh");
        contact(Sample.PROVINCE, "LEADERSHIP", "chutich.tinh");

        remindOfLateWork();

        assertThat(column("select username from inbox_message order by 1"))
                .containsExactly("chutich.tinh", "dieuphoi.tinh");
    }

    @Test
    void who_holds_the_position_in_the_commune_itself_is_reminded_and_nobody_above() {
        contact(COMMUNE, "STANDING_OFFICE", "dieuphoi.xvl");
        contact(COMMUNE, "LEADERSHIP", "chutich.xvl");
        contact(Sample.PROVINCE, "STANDING_OFFICE", "dieuphoi.tinh");
        contact(Sample.PROVINCE, "LEADERSHIP", "chutich.tinh");

        remindOfLateWork();

        assertThat(column("select username from inbox_message order by 1"))
                .containsExactly("chutich.xvl", "dieuphoi.xvl");
    }

    @Test
    void who_takes_the_position_above_gets_the_reminder_that_found_nobody_and_the_alert_ends() {
        remindOfLateWork();
        assertThat(column("select recipient || ' ' || unit_id from ledger_entry order by 1"))
                .containsExactly("position:LEADERSHIP " + COMMUNE, "position:STANDING_OFFICE " + COMMUNE);

        Api.as("quantri", "admin@QT")
                .body("""
                        {"name":"Chủ tịch","username":"chutich.tinh","unitId":"%s","position":"LEADERSHIP"}
                        """.formatted(Sample.PROVINCE))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201);
        sweep.run();
        sweep.run();

        assertThat(column("select username from inbox_message")).containsExactly("chutich.tinh");
        assertThat(column("select state || ' ' || position from ledger_entry where channel is null order by 1"))
                .containsExactly("REACHED_LATER LEADERSHIP", "UNDELIVERABLE STANDING_OFFICE");
    }

    @Test
    void the_alert_counts_nobody_whom_somebody_above_stands_in_for() {
        remindOfLateWork();
        metrics.countUndeliverable();
        double before = undeliverable();
        contact(Sample.PROVINCE, "STANDING_OFFICE", "dieuphoi.tinh");
        contact(OTHER_COMMUNE, "LEADERSHIP", "pho.xgl");

        metrics.countUndeliverable();

        assertThat(before).isEqualTo(2);
        assertThat(undeliverable()).isEqualTo(1);
    }

    private static double undeliverable() {
        return io.restassured.RestAssured.given()
                .get(Sample.managementUrl() + "/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("chiso_reminders_undeliverable{") && line.contains("no-contact"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Seven days after the deadline the ladder reminds standing office and leadership, and nobody else. */
    private void remindOfLateWork() {
        assignments.addOwnedBy(COMMUNE, "2024-03-31");
        Sample.execute("update tracked_assignment set standing_office_unit_id = null");
        Sample.execute("delete from rung where offset_days <> 7");
        Sample.setToday("2024-04-07");
        sweep.run();
    }

    private void commune(UUID id, String code, String name) {
        var since = LocalDate.of(2000, 1, 1);
        units.apply(new UnitState(
                id, 1, code, name, "COMMUNE", Sample.PROVINCE, since, null, List.of(), List.of(), List.of()));
    }
}

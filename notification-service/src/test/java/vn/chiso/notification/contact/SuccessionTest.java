package vn.chiso.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;

/** What the units of a merger had their successor has. */
@QuarkusTest
class SuccessionTest {

    private static final LocalDate MERGED = LocalDate.parse("2024-04-01");

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID heir = UUID.randomUUID();
    private final Sample sample;
    private final UnitTree units;
    private final Succession succession;
    private final TestAssignments assignments;

    SuccessionTest(Sample sample, UnitTree units, Succession succession, TestAssignments assignments) {
        this.sample = sample;
        this.units = units;
        this.succession = succession;
        this.assignments = assignments;
    }

    @BeforeEach
    void twoUnitsThatMerge() {
        sample.reset("2024-03-12");
        QuarkusTransaction.requiringNew().run(() -> {
            unit(one, "A", LocalDate.EPOCH, MERGED, List.of(heir));
            unit(other, "B", LocalDate.EPOCH, MERGED, List.of(heir));
            unit(heir, "C", MERGED, null, List.of());
        });
        Sample.contact(one, "OFFICER", "canbo.a");
        Sample.contact(one, "UNIT_HEAD", "truong");
        Sample.contact(other, "UNIT_HEAD", "truong");
    }

    @AfterEach
    void usualLadder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void the_people_of_merged_units_hold_their_positions_in_the_successor() {
        succession.follow();
        assertThat(column("select count(*) from contact where unit_id = '" + heir + "'"))
                .as("before its day")
                .containsExactly("0");

        Sample.setToday("2024-04-01");
        succession.follow();
        succession.follow();

        assertThat(column("select position || ' ' || username from contact where ended_at is null and unit_id = '"
                        + heir + "' order by 1"))
                .containsExactly("OFFICER canbo.a", "UNIT_HEAD truong");
        assertThat(column("select actor || ' ' || action from audit_entry"))
                .hasSize(3)
                .allMatch("system contact.succeeded"::equals);
    }

    @Test
    void the_people_of_a_unit_that_was_split_stay_until_somebody_decides() {
        Sample.execute("insert into unit_succession values ('" + one + "', '" + UUID.randomUUID() + "')");
        Sample.setToday("2024-04-01");

        succession.follow();

        assertThat(column("select username from contact where unit_id = '" + one + "' order by 1"))
                .containsExactly("canbo.a", "truong");
    }

    @Test
    void the_ladder_of_a_merged_unit_serves_the_plans_of_its_successor_until_that_has_its_own() {
        ladder("cua-a", one, -9);
        assertThat(offsetsOfAPlanOf(heir)).containsExactly("-9");

        ladder("cua-c", heir, -4);
        assertThat(offsetsOfAPlanOf(heir)).containsExactly("-4");
    }

    private List<String> offsetsOfAPlanOf(UUID owner) {
        var assignment = assignments.addOwnedBy(owner, "2024-06-30");
        return column("select offset_days from rung where assignment_id = '" + assignment + "'");
    }

    private static void ladder(String code, UUID unit, int offset) {
        Sample.execute(
                "insert into reminder_policy (id, version, code, name, unit_id, rungs, rules) values (gen_random_uuid(), 0, '"
                        + code + "', 'Thang', '" + unit + "', '[{\"offsetDays\": " + offset
                        + ", \"positions\": [\"OFFICER\"], \"channels\": [\"INBOX\"]}]', '[]')");
    }

    private void unit(UUID id, String code, LocalDate from, LocalDate to, List<UUID> successors) {
        units.apply(new UnitState(
                id, 1, code, "Xã " + code, "COMMUNE", Sample.DISTRICT, from, to, List.of(), successors, List.of()));
    }
}

package vn.chiso.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** Police, tax and army command stand outside the committee's tree and serve its areas. */
@QuarkusTest
class VerticalAgencyTest {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 8);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final UUID province = UUID.randomUUID();
    private final UUID district = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();
    private final UUID otherProvince = UUID.randomUUID();
    private final UUID police = UUID.randomUUID();
    private final UUID army = UUID.randomUUID();
    private final UUID provincialPolice = UUID.randomUUID();

    @Inject
    UnitTree tree;

    @Inject
    Sql sql;

    @BeforeEach
    void two_provinces_and_their_agencies() {
        RealParts.truncateAll();
        committee(province, "QT", null);
        committee(district, "QT.VL", province);
        committee(neighbour, "QT.GL", province);
        committee(otherProvince, "TG", null);
        agency(1, police, "CA.VL", district);
        agency(1, army, "QS.VL", district);
        agency(1, provincialPolice, "CA.QT", province);
    }

    @Test
    void an_agency_is_reached_from_every_unit_above_what_it_serves_and_from_no_other() {
        assertThat(agencies("QT.VL")).containsExactlyInAnyOrder(police, army);
        assertThat(agencies("QT")).containsExactlyInAnyOrder(police, army, provincialPolice);
        assertThat(agencies("QT.GL")).isEmpty();
        assertThat(agencies("TG")).isEmpty();
        assertThat(agencies("QT.V", "%", "")).isEmpty();
    }

    @Test
    void an_agency_has_no_say_over_another_that_serves_the_same_area_or_itself() {
        agency(2, army, "QS.VL", police);
        var squad = UUID.randomUUID();
        apply(new UnitState(squad, 1, "CA.VL.D1", "Đội 1", "DIVISION", police, BEGIN, null, null, null, null));
        assertThat(agencies("CA.VL")).isEmpty();
        agency(3, army, "QS.VL", squad);
        assertThat(agencies("CA.VL", "CA.VL.D1")).isEmpty();
    }

    @Test
    void only_the_newest_state_says_whom_an_agency_serves() {
        agency(3, police, "CA.VL", neighbour);
        agency(2, police, "CA.VL", otherProvince);
        assertThat(agencies("QT.GL")).containsExactly(police);
        assertThat(agencies("QT.VL")).containsExactly(army);
        assertThat(agencies("TG")).isEmpty();
        agency(4, police, "CA.VL");
        assertThat(agencies("QT")).containsExactlyInAnyOrder(army, provincialPolice);
    }

    @Test
    void what_serves_without_being_a_vertical_agency_is_reached_through_its_tree_only() {
        apply(new UnitState(
                neighbour, 2, "QT.GL", "x", "DISTRICT", province, BEGIN, null, null, null, List.of(district)));
        assertThat(agencies("QT.VL")).containsExactlyInAnyOrder(police, army);
    }

    @Test
    void the_agencies_of_a_dissolved_district_pass_with_its_history() {
        var commune = UUID.randomUUID();
        committee(commune, "QT.XVL", province);
        apply(new UnitState(
                district, 2, "QT.VL", "x", "DISTRICT", province, BEGIN, REFORM, null, List.of(commune), null));
        assertThat(agencies(REFORM, "QT.VL")).isEmpty();
        assertThat(agencies(REFORM, "QT.XVL")).containsExactlyInAnyOrder(police, army);
    }

    @Test
    void an_agency_known_before_its_area_serves_it_once_that_is_known() {
        var later = UUID.randomUUID();
        agency(2, police, "CA.VL", later);
        assertThat(agencies("QT")).doesNotContain(police);
        committee(later, "QT.DK", province);
        assertThat(agencies("QT.DK")).containsExactly(police);
    }

    @Test
    void the_event_of_a_unit_says_whom_it_serves() {
        Events.publish(
                "criteria.unit", police.toString(), UUID.randomUUID().toString(), "t", police.toString(), """
                {"id":"%s","version":9,"code":"CA.VL","name":"Công an","type":"VERTICAL_AGENCY","serves":["%s"],
                 "validFrom":"2000-01-01","predecessors":[],"successors":[]}""".formatted(
                                police, neighbour));
        org.awaitility.Awaitility.await()
                .atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(agencies("QT.GL")).containsExactly(police));
    }

    private Set<UUID> agencies(String... codes) {
        return agencies(DAY, codes);
    }

    private Set<UUID> agencies(LocalDate day, String... codes) {
        return sql
                .query("select unit_id from agencies_in_scope(?, ?)", row -> row.getObject(1, UUID.class), codes, day)
                .stream()
                .collect(Collectors.toSet());
    }

    private void committee(UUID id, String code, UUID parent) {
        apply(new UnitState(id, 1, code, code, "DISTRICT", parent, BEGIN, null, null, null, null));
    }

    private void agency(long version, UUID id, String code, UUID... serves) {
        var served = List.of(serves);
        apply(new UnitState(id, version, code, code, "VERTICAL_AGENCY", null, BEGIN, null, null, null, served));
    }

    private void apply(UnitState state) {
        QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
    }
}

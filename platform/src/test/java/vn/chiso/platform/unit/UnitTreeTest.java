package vn.chiso.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.testing.RealParts;

@QuarkusTest
class UnitTreeTest {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 8);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final UUID province = UUID.randomUUID();
    private final UUID district = UUID.randomUUID();
    private final UUID division = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();

    @Inject
    UnitTree tree;

    @Inject
    Sql sql;

    @BeforeEach
    void empty() {
        RealParts.truncateAll();
    }

    @Test
    void a_grant_reaches_the_subtree_and_nothing_above_or_beside() {
        apply(1, province, "QT", null, null);
        apply(1, district, "QT.VL", province, null);
        apply(1, division, "QT.VL.NV", district, null);
        apply(1, commune, "QT.GL", province, null);
        assertThat(scope(DAY, "QT.VL")).containsExactlyInAnyOrder(district, division);
        assertThat(scope(DAY, "QT")).containsExactlyInAnyOrder(province, district, division, commune);
        assertThat(scope(DAY, "QT.VL.NV", "QT.GL")).containsExactlyInAnyOrder(division, commune);
        assertThat(scope(DAY, "QT.V", "%", "")).isEmpty();
    }

    @Test
    void a_child_that_arrives_before_its_parent_finds_its_place() {
        apply(1, division, "QT.VL.NV", district, null);
        apply(1, district, "QT.VL", province, null);
        apply(1, province, "QT", null, null);
        assertThat(scope(DAY, "QT")).containsExactlyInAnyOrder(province, district, division);
        assertThat(tree.isWithin(division, province)).isTrue();
    }

    @Test
    void units_that_come_at_once_find_their_places_in_any_order_and_older_ones_are_left_out() {
        apply(5, commune, "QT.GL", null, null);
        var all = List.of(
                state(1, division, "QT.VL.NV", district, null, List.of()),
                state(4, commune, "OLD", district, null, List.of()),
                state(1, district, "QT.VL", province, REFORM, List.of(commune)),
                state(1, province, "QT", null, null, List.of()));
        QuarkusTransaction.requiringNew().run(() -> tree.applyAll(all));
        assertThat(scope(DAY, "QT")).containsExactlyInAnyOrder(province, district, division);
        assertThat(scope(REFORM, "QT.GL")).containsExactlyInAnyOrder(commune, district);
    }

    @Test
    void a_move_takes_the_subtree_along() {
        apply(1, province, "QT", null, null);
        apply(1, district, "QT.VL", province, null);
        apply(1, commune, "QT.GL", province, null);
        apply(1, division, "QT.VL.NV", district, null);
        apply(2, district, "QT.VL", commune, null);
        assertThat(scope(DAY, "QT.GL")).containsExactlyInAnyOrder(commune, district, division);
        apply(3, district, "QT.VL", null, null);
        assertThat(scope(DAY, "QT.GL")).containsExactly(commune);
    }

    @Test
    void an_older_state_changes_nothing() {
        apply(5, province, "QT", null, null);
        apply(4, province, "OLD", null, null);
        assertThat(tree.find(province)).get().extracting(UnitNode::code).isEqualTo("QT");
    }

    @Test
    void in_a_loop_of_parents_each_reaches_itself_alone_until_it_is_open_again() {
        apply(1, province, "QT", district, null);
        apply(1, district, "QT.VL", province, null);
        apply(1, division, "QT.VL.NV", district, null);
        assertThat(scope(DAY, "QT")).containsExactly(province);
        assertThat(scope(DAY, "QT.VL.NV")).containsExactly(division);
        apply(2, province, "QT", null, null);
        assertThat(scope(DAY, "QT")).containsExactlyInAnyOrder(province, district, division);
    }

    @Test
    void a_new_name_leaves_the_paths_alone_and_a_new_first_day_does_not() {
        apply(1, province, "QT", null, null);
        apply(1, district, "QT.VL", province, null);
        var before = rowsOfPaths();
        apply(2, province, "QT", null, null);
        assertThat(rowsOfPaths()).isEqualTo(before);
        apply(3, province, "QT", null, REFORM);
        assertThat(scope(REFORM, "QT")).isEmpty();
        assertThat(scope(DAY, "QT")).containsExactlyInAnyOrder(province, district);
    }

    /** Where each row lies: one that was written anew lies elsewhere. */
    private Set<String> rowsOfPaths() {
        return Set.copyOf(sql.query("select ctid::text from unit_path", row -> row.getString(1)));
    }

    @Test
    void after_its_end_a_unit_is_no_longer_reached_by_its_own_grant() {
        apply(1, province, "QT", null, null);
        apply(1, district, "QT.VL", province, REFORM);
        apply(1, division, "QT.VL.NV", district, null);
        assertThat(scope(REFORM.minusDays(1), "QT.VL")).containsExactlyInAnyOrder(district, division);
        assertThat(scope(REFORM, "QT.VL")).isEmpty();
    }

    @Test
    void the_history_of_a_dissolved_unit_passes_to_its_successor_else_to_its_parent() {
        apply(1, province, "QT", null, null);
        apply(1, commune, "QT.XVL", province, null);
        tree(1, district, "QT.VL", province, REFORM, List.of(commune));
        assertThat(scope(REFORM, "QT.XVL")).containsExactlyInAnyOrder(commune, district);
        tree(2, district, "QT.VL", province, REFORM, List.of());
        assertThat(scope(REFORM, "QT.XVL")).containsExactly(commune);
        assertThat(scope(REFORM, "QT")).contains(district);
    }

    @Test
    void a_merger_that_was_taken_back_leaves_no_heir_whichever_side_tells_first() {
        apply(1, province, "QT", null, null);
        apply(3, district, "QT.VL", province, null);
        heir(1, List.of(district));
        assertThat(scope(REFORM, "QT.XVL")).containsExactlyInAnyOrder(commune, district);

        heir(2, List.of());

        assertThat(scope(REFORM, "QT.XVL")).containsExactly(commune);
    }

    @Test
    void a_merger_that_was_made_anew_into_another_unit_leaves_no_heir_of_the_first() {
        apply(1, province, "QT", null, null);
        tree(3, district, "QT.VL", province, REFORM, List.of(division));
        heir(1, List.of(district));
        heir(2, List.of());

        assertThat(heirsOf(district)).containsExactly(division);
    }

    @Test
    void a_successor_is_believed_until_the_ended_unit_is_heard() {
        apply(1, province, "QT", null, null);
        apply(1, district, "QT.VL", province, null);
        heir(1, List.of(district));
        assertThat(heirsOf(district)).containsExactly(commune);

        tree(2, district, "QT.VL", province, REFORM, List.of(commune, division));

        assertThat(heirsOf(district)).containsExactlyInAnyOrder(commune, division);
    }

    @Test
    void a_parent_who_is_told_anew_keeps_what_passed_up_to_it() {
        apply(1, province, "QT", null, null);
        apply(1, district, "QT.VL", province, null);
        apply(1, division, "QT.VL.NV", district, REFORM);
        apply(2, district, "QT.VL", province, null);
        assertThat(heirsOf(division)).containsExactly(district);

        apply(2, division, "QT.VL.NV", district, null);
        apply(3, district, "QT.VL", province, null);

        assertThat(heirsOf(division)).isEmpty();
    }

    private List<UUID> heirsOf(UUID unit) {
        return sql.query(
                "select successor_id from unit_succession where predecessor_id = ?",
                row -> row.getObject(1, UUID.class),
                unit);
    }

    private void heir(long version, List<UUID> predecessors) {
        var state = new UnitState(
                commune, version, "QT.XVL", "X", "UNIT", province, BEGIN, null, predecessors, List.of(), List.of());
        QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
    }

    /** Asked from above, and from each unit the other way round. */
    private Set<UUID> scope(LocalDate day, String... codes) {
        var units = ids("select unit_id from units_in_scope(?, ?)", codes, day);
        assertThat(ids("select id from unit_node where exists (select from codes_reaching(id, ?, ?))", codes, day))
                .isEqualTo(units);
        return units;
    }

    private Set<UUID> ids(String query, String[] codes, LocalDate day) {
        return Set.copyOf(sql.query(query, row -> row.getObject(1, UUID.class), codes, day));
    }

    private void apply(long version, UUID id, String code, UUID parent, LocalDate end) {
        tree(version, id, code, parent, end, List.of());
    }

    private void tree(long version, UUID id, String code, UUID parent, LocalDate end, List<UUID> successors) {
        var state = state(version, id, code, parent, end, successors);
        QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
    }

    private static UnitState state(
            long version, UUID id, String code, UUID parent, LocalDate end, List<UUID> successors) {
        return new UnitState(id, version, code, code, "UNIT", parent, BEGIN, end, List.of(), successors, List.of());
    }
}

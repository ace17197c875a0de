package vn.chiso.criteria.unit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UUID DISTRICT = UUID.randomUUID();
    private static final UUID PROVINCE = UUID.randomUUID();

    private final Timeline commune =
            Timeline.of(new UnitPeriod(BEGIN, null, "UBND xã Vĩnh Thạch", UnitType.COMMUNE, DISTRICT));

    @Test
    void before_a_change_everything_stays_as_it_was() {
        var renamed = rename(REFORM, "UBND xã Cửa Tùng");
        assertThat(renamed.at(REFORM.minusDays(1)).name()).isEqualTo("UBND xã Vĩnh Thạch");
        assertThat(renamed.at(REFORM).name()).isEqualTo("UBND xã Cửa Tùng");
        assertThat(renamed.periods()).extracting(UnitPeriod::to).containsExactly(REFORM, null);
        assertThat(renamed.changesAfter(REFORM.minusDays(1))).isTrue();
        assertThat(renamed.changesAfter(REFORM)).isFalse();
    }

    @Test
    void two_changes_on_one_day_are_one() {
        var moved = rename(REFORM, "UBND xã Cửa Tùng")
                .changedFrom(REFORM, was -> new UnitPeriod(was.from(), was.to(), was.name(), was.type(), PROVINCE));
        assertThat(moved.periods()).hasSize(2);
        assertThat(moved.at(REFORM))
                .isEqualTo(new UnitPeriod(REFORM, null, "UBND xã Cửa Tùng", UnitType.COMMUNE, PROVINCE));
    }

    @Test
    void a_change_to_the_same_is_none() {
        assertThat(rename(REFORM, "UBND xã Vĩnh Thạch")).isEqualTo(commune);
    }

    @Test
    void the_end_is_exclusive_and_takes_along_what_would_only_have_begun_on_that_day() {
        var ended = rename(REFORM, "UBND xã Cửa Tùng").endingOn(REFORM);
        assertThat(ended.periods()).hasSize(1);
        assertThat(ended.exists(REFORM.minusDays(1))).isTrue();
        assertThat(ended.exists(REFORM)).isFalse();
        assertThat(ended.at(REFORM.plusYears(1)).name()).isEqualTo("UBND xã Vĩnh Thạch");
        assertThat(ended.nearest(REFORM.plusYears(1))).isEqualTo(REFORM.minusDays(1));
        assertThat(ended.nearest(BEGIN.minusDays(1))).isEqualTo(BEGIN);
    }

    @Test
    void a_correction_touches_the_period_of_the_day_and_the_outer_ends_only() {
        var renamed = rename(REFORM, "UBND xã Cửa Tùng");
        var right = new UnitPeriod(BEGIN.minusYears(1), null, "UBND xã Cửa Tùng mới", UnitType.COMMUNE, PROVINCE);
        var corrected = renamed.corrected(REFORM, right);
        assertThat(corrected.from()).isEqualTo(BEGIN.minusYears(1));
        assertThat(corrected.at(BEGIN).name()).isEqualTo("UBND xã Vĩnh Thạch");
        assertThat(corrected.at(BEGIN).parentId()).isEqualTo(DISTRICT);
        assertThat(corrected.at(REFORM).parentId()).isEqualTo(PROVINCE);
        assertThat(corrected.isSound()).isTrue();
        var cut = renamed.corrected(REFORM, right.between(REFORM, null));
        assertThat(cut.isSound()).isFalse();
    }

    private Timeline rename(LocalDate on, String name) {
        return commune.changedFrom(on, was -> new UnitPeriod(was.from(), was.to(), name, was.type(), was.parentId()));
    }
}

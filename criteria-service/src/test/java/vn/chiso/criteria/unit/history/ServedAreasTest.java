package vn.chiso.criteria.unit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom an agency served on a day stays true, whatever is stated later. */
class ServedAreasTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LEFT = LocalDate.of(2024, 1, 1);
    private static final LocalDate BACK = LocalDate.of(2025, 7, 1);

    private final ServedAreas served = new ServedAreas(List.of()).with(Set.of(ONE), FIRST);

    @Test
    void an_area_that_comes_back_leaves_the_gap() {
        var again = served.restated(Set.of(OTHER), LEFT).restated(Set.of(ONE, OTHER), BACK);
        assertThat(again.on(LEFT.minusDays(1))).containsExactly(ONE);
        assertThat(again.on(LEFT)).containsExactly(OTHER);
        assertThat(again.on(BACK.minusDays(1))).containsExactly(OTHER);
        assertThat(again.on(BACK)).containsExactly(ONE, OTHER);
    }

    @Test
    void what_is_dropped_and_stated_again_on_one_day_was_never_dropped() {
        assertThat(served.restated(Set.of(), LEFT).restated(Set.of(ONE), LEFT)).isEqualTo(served);
    }

    @Test
    void what_would_only_have_begun_on_the_day_never_was() {
        assertThat(served.without(ONE, FIRST).spans()).isEmpty();
    }

    @Test
    void an_area_is_served_once_on_any_day() {
        var planned = new ServedAreas(List.of()).with(Set.of(ONE), BACK);
        assertThat(planned.with(Set.of(ONE), LEFT).spans()).containsExactly(new ServiceSpan(ONE, LEFT, null));
        assertThat(served.with(Set.of(ONE), LEFT)).isEqualTo(served);
    }

    @Test
    void what_is_planned_for_later_outlasts_what_is_stated_today() {
        var planned = served.with(Set.of(OTHER), BACK);
        assertThat(planned.restated(Set.of(ONE), LEFT)).isEqualTo(planned);
    }

    @Test
    void heirs_are_served_whenever_the_area_would_have_been() {
        var ahead = new ServedAreas(List.of(new ServiceSpan(ONE, FIRST, LEFT), new ServiceSpan(ONE, BACK, null)));
        assertThat(ahead.passedOn(ONE, Set.of(OTHER), FIRST.plusDays(1)).spans())
                .containsExactly(
                        new ServiceSpan(ONE, FIRST, FIRST.plusDays(1)),
                        new ServiceSpan(OTHER, FIRST.plusDays(1), LEFT),
                        new ServiceSpan(OTHER, BACK, null));
        assertThat(ahead.passedOn(ONE, Set.of(OTHER), LEFT).spans())
                .containsExactly(new ServiceSpan(ONE, FIRST, LEFT), new ServiceSpan(OTHER, BACK, null));
        assertThat(ahead.passedOn(ONE, Set.of(), FIRST).spans()).isEmpty();
    }

    @Test
    void an_heir_that_is_served_already_is_served_once_on_any_day() {
        var both = new ServedAreas(
                List.of(new ServiceSpan(ONE, LEFT, null), new ServiceSpan(OTHER, FIRST, BACK.minusDays(1))));
        assertThat(both.passedOn(ONE, Set.of(OTHER), BACK).spans())
                .containsExactly(
                        new ServiceSpan(ONE, LEFT, BACK),
                        new ServiceSpan(OTHER, FIRST, BACK.minusDays(1)),
                        new ServiceSpan(OTHER, BACK, null));
        assertThat(both.passedOn(ONE, Set.of(OTHER), BACK.minusDays(1)).spans())
                .containsExactly(new ServiceSpan(ONE, LEFT, BACK.minusDays(1)), new ServiceSpan(OTHER, FIRST, null));
    }
}

package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Outcome RESTS = new Outcome(Quiescence.NAME, 2, 0, List.of());
    private static final Outcome HELD = new Outcome("held", 3, 0, List.of());
    private static final Outcome EMPTY = new Outcome("empty", 0, 0, List.of());
    private static final Outcome BROKEN = new Outcome("broken", 3, 1, List.of("one of them"));

    @Test
    void what_was_not_looked_at_is_told_apart_from_what_holds() {
        Report report = new Report(List.of(HELD, EMPTY, BROKEN));
        assertThat(report.skipped()).containsExactly("empty");
        assertThat(report.broken()).containsExactly("broken");
        assertThat(report.table()).containsPattern("held +3 +0 +HOLDS").containsPattern("empty +0 +0 +SKIPPED");
        assertThat(report.json()).contains("\"status\":\"SKIPPED\"");
    }

    @Test
    void a_report_is_green_only_if_something_was_looked_at() {
        assertThat(new Report(List.of(RESTS, HELD, EMPTY)).isGreen()).isTrue();
        assertThat(new Report(List.of(RESTS, EMPTY)).isGreen())
                .as("four empty databases")
                .isFalse();
        assertThat(new Report(List.of(RESTS, HELD, BROKEN)).isGreen()).isFalse();
    }

    @Test
    void where_everything_is_demanded_an_invariant_without_anything_to_look_at_is_a_violation() {
        Report demanding = new Report(List.of(HELD, EMPTY)).demandingAll();
        assertThat(demanding.isGreen()).isFalse();
        assertThat(demanding.table()).contains("\"empty\" had nothing to look at");
        assertThat(new Report(List.of(HELD)).demandingAll().isGreen()).isTrue();
    }

    @Test
    void what_a_run_does_not_make_happen_is_not_demanded_but_has_to_be_an_invariant() {
        Report report = new Report(List.of(HELD, EMPTY));
        assertThat(report.demandingAllBut(Set.of("empty")).isGreen()).isTrue();
        Report misnamed = report.demandingAllBut(Set.of("empty", "emtpy"));
        assertThat(misnamed.isGreen()).isFalse();
        assertThat(misnamed.table()).contains("\"emtpy\" is no invariant");
    }
}

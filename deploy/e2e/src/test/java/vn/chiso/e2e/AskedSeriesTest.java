package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedSeriesTest {

    @Test
    void a_metric_is_asked_for_by_the_labels_that_choose_it() {
        assertThat(AskedSeries.in("max(chiso_deliveries{state=\"DEAD\", kind=~\"a|b\"}) > 0 or up{job=\"x\"}"))
                .isEqualTo(Map.of("chiso_deliveries", Set.of("state", "kind")));
    }

    @Test
    void and_by_those_that_group_it_but_not_by_what_scraping_adds() {
        assertThat(AskedSeries.in(
                        "sum by (upstream, module) (rate(chiso_a_sum[5m])) / sum by (service) (rate(chiso_b_count{status=\"5\"}[5m]))"
                                + " + max(chiso_c)"))
                .isEqualTo(Map.of(
                        "chiso_a_sum", Set.of("upstream"),
                        "chiso_b_count", Set.of("service", "status"),
                        "chiso_c", Set.of()));
    }

    @Test
    void a_dashboard_keeps_its_expressions_with_other_quotes() {
        assertThat(AskedSeries.in("{\"expr\": \"sum by (le) (rate(chiso_late_bucket{route=\\\"/api\\\"}[1d]))\"}"))
                .isEqualTo(Map.of("chiso_late_bucket", Set.of("le", "route")));
    }

    @Test
    void what_the_back_up_writes_is_asked_of_no_module() {
        assertThat(AskedSeries.in("time() - max(chiso_backup_taken_seconds) > 3600"))
                .isEmpty();
    }

    @Test
    void a_bracket_that_stays_open_is_told() {
        assertThatThrownBy(() -> AskedSeries.in("max by (a) (chiso_b")).hasMessageContaining("a bracket stays open");
    }
}

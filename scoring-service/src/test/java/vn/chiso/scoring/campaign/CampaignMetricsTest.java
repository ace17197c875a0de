package vn.chiso.scoring.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

@QuarkusTest
class CampaignMetricsTest {

    @Inject
    CampaignMetrics metrics;

    @BeforeEach
    void the_catalogue_is_known() {
        VinhLinh.fresh();
    }

    @Test
    void a_campaign_that_is_open_after_its_dates_is_behind_and_a_draft_is_not() {
        long before = metrics.countBehind();
        Journey.campaign("2023-12-14");
        assertThat(metrics.countBehind()).isEqualTo(before);
        Journey.opened();
        assertThat(metrics.countBehind()).isEqualTo(before + 1);
    }
}

package vn.chiso.scoring.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SELF_SCORING CANCELLED",
        "SELF_SCORING, APPRAISAL_1 CANCELLED",
        "APPRAISAL_1, EXPLANATION CANCELLED",
        "EXPLANATION, APPRAISAL_2 CANCELLED",
        "APPRAISAL_2, REVIEW CANCELLED",
        "REVIEW, PUBLISHED CANCELLED",
        "PUBLISHED, CLOSED",
        "CLOSED, ''",
        "CANCELLED, ''"
    })
    void a_phase_leads_to_the_next_only(CampaignStatus from, String to) {
        Set<CampaignStatus> legal = to.isEmpty()
                ? Set.of()
                : Arrays.stream(to.split(" ")).map(CampaignStatus::valueOf).collect(Collectors.toSet());
        for (CampaignStatus status : CampaignStatus.values()) {
            assertThat(from.canBecome(status)).as("%s to %s", from, status).isEqualTo(legal.contains(status));
        }
    }

    @Test
    void nothing_that_is_published_can_be_cancelled() {
        assertThat(CampaignStatus.PUBLISHED.canBecome(CampaignStatus.CANCELLED)).isFalse();
    }
}

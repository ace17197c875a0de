package vn.chiso.scoring.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardStatusTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, IN_PROGRESS IN_APPRAISAL_1",
        "IN_PROGRESS, PENDING_APPROVAL IN_APPRAISAL_1",
        "PENDING_APPROVAL, SUBMITTED IN_PROGRESS IN_APPRAISAL_1",
        "SUBMITTED, IN_APPRAISAL_1 IN_PROGRESS",
        "IN_APPRAISAL_1, EXPLANATION_REQUESTED IN_PROGRESS",
        "EXPLANATION_REQUESTED, EXPLAINED",
        "EXPLAINED, IN_APPRAISAL_2",
        "IN_APPRAISAL_2, FINAL",
        "FINAL, PUBLISHED",
        "PUBLISHED, ''"
    })
    void a_card_moves_only_where_its_status_leads(ScorecardStatus from, String to) {
        Set<ScorecardStatus> legal = to.isEmpty()
                ? Set.of()
                : Arrays.stream(to.split(" ")).map(ScorecardStatus::valueOf).collect(Collectors.toSet());
        for (ScorecardStatus status : ScorecardStatus.values()) {
            assertThat(from.canBecome(status)).as("%s to %s", from, status).isEqualTo(legal.contains(status));
        }
    }
}

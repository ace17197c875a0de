package vn.chiso.scoring.result.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.result.PublishedStandings.State;
import vn.chiso.scoring.result.ranking.RankingResponse.GroupRanking;
import vn.chiso.scoring.result.snapshot.UnitRef;

/** What is published is ranked once, and anew as soon as anything else is published. */
class KeptRankingsTest {

    private static final UUID CAMPAIGN = new UUID(0, 1);
    private static final State FIRST = new State(1, new UUID(0, 41));

    private final KeptRankings kept = new KeptRankings();
    private int made;

    @Test
    void a_ranking_is_made_once_for_each_criterion() {
        assertThat(kept.of(CAMPAIGN, FIRST, null, ranking())).isSameAs(kept.of(CAMPAIGN, FIRST, null, ranking()));
        assertThat(made).isEqualTo(1);
        kept.of(CAMPAIGN, FIRST, "I", ranking());
        kept.of(CAMPAIGN, FIRST, "II", ranking());
        assertThat(made).isEqualTo(3);
    }

    @Test
    void a_revision_and_another_campaign_have_rankings_of_their_own() {
        kept.of(CAMPAIGN, FIRST, null, ranking());
        kept.of(CAMPAIGN, new State(2, new UUID(0, 42)), null, ranking());
        kept.of(new UUID(0, 2), FIRST, null, ranking());
        assertThat(made).isEqualTo(3);
    }

    /** The database was restored to before the revision, which was made anew. */
    @Test
    void two_editions_of_one_number_are_told_apart() {
        kept.of(CAMPAIGN, new State(2, new UUID(0, 42)), null, ranking());
        kept.of(CAMPAIGN, new State(2, new UUID(0, 43)), null, ranking());
        assertThat(made).isEqualTo(2);
    }

    private Supplier<List<GroupRanking>> ranking() {
        return () -> {
            made++;
            var unit = new UUID(0, made);
            return List.of(new GroupRanking(null, null, List.of(), List.of(new UnitRef(unit, "X", "Đơn vị"))));
        };
    }
}

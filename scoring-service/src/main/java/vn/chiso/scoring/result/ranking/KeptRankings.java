package vn.chiso.scoring.result.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.chiso.scoring.result.PublishedStandings.State;
import vn.chiso.scoring.result.ranking.RankingResponse.GroupRanking;

/**
 * Published rankings that somebody has asked for: what is published never changes, and to rank thousands of units anew takes all of
 * their snapshots. Kept under the state that was published last, which every request reads: a revision makes another one.
 */
@ApplicationScoped
class KeptRankings {

    /** Some eight megabytes: six rankings of all communes of the country. */
    private static final long MOST_UNITS = 20_000;

    private record Key(UUID campaignId, State state, String criterionCode) {}

    private final Cache<Key, List<GroupRanking>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_UNITS)
            .<Key, List<GroupRanking>>weigher((_, groups) -> 1
                    + groups.stream()
                            .mapToInt(group ->
                                    group.units().size() + group.unranked().size())
                            .sum())
            .build();

    /**
     * @param state read before what is kept under it
     * @param ranking what it says of all units; asked for once, however many wait for it
     */
    List<GroupRanking> of(UUID campaignId, State state, String criterionCode, Supplier<List<GroupRanking>> ranking) {
        return kept.get(new Key(campaignId, state, criterionCode), _ -> List.copyOf(ranking.get()));
    }
}

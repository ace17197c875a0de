package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.result.snapshot.Decision;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.ResultStanding;
import vn.chiso.scoring.result.snapshot.ResultSums;
import vn.chiso.scoring.scorecard.Scorecard;

/** Appends results to the chain of their programme and organiser: each names the hash of the one before. */
@ApplicationScoped
public class ResultChain {

    private final ResultRepository results;
    private final SnapshotBuilder builder;
    private final Snapshots snapshots;
    private final ResultJournal journal;
    private final BusinessClock clock;

    ResultChain(
            ResultRepository results,
            SnapshotBuilder builder,
            Snapshots snapshots,
            ResultJournal journal,
            BusinessClock clock) {
        this.results = results;
        this.builder = builder;
        this.snapshots = snapshots;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The cards of a campaign as they are now, published for the first time.
     *
     * @param standings by unit; none of an extract
     */
    public List<ResultResponse> publish(
            Campaign campaign,
            List<Scorecard> cards,
            Map<UUID, ResultStanding> standings,
            Decision decision,
            Grant grant) {
        var shared = builder.shared(campaign);
        return cards.stream()
                .map(card -> publish(shared, card, standings.get(card.assessedUnitId()), decision, grant))
                .toList();
    }

    private ResultResponse publish(
            SnapshotBuilder.Shared shared, Scorecard card, ResultStanding standing, Decision decision, Grant grant) {
        var campaign = shared.campaign();
        var lines = builder.lines(shared, card, clock.today());
        var sums = ResultSums.of(lines, builder.adjustments(shared, lines), campaign.rounding());
        return append(
                new ResultSnapshot(
                        null,
                        0,
                        null,
                        MethodReader.ENGINE_REVISION,
                        campaign.id(),
                        card.id(),
                        campaign.programme(),
                        campaign.period(),
                        campaign.coverage(),
                        campaign.criteriaSetId(),
                        campaign.criteriaSetRevision(),
                        campaign.rounding().scale(),
                        campaign.rounding().mode(),
                        shared.organiser(),
                        builder.unit(card.assessedUnitId()),
                        decision,
                        sums.maxPoints(),
                        sums.points(),
                        sums.deductedPoints(),
                        sums.totalPoints(),
                        sums.adjustments(),
                        standing,
                        null,
                        null,
                        clock.now(),
                        journal.author(),
                        lines),
                grant);
    }

    /** By which decision, in which edition, now and by whom. */
    public ResultSnapshot.Issue issue(Decision decision, int edition) {
        return new ResultSnapshot.Issue(decision, edition, clock.now(), journal.author());
    }

    /** A result at the end of the chain; whatever it revises stays where it is. */
    public ResultResponse append(ResultSnapshot unplaced, Grant grant) {
        var last = results.lastForAppending(
                unplaced.programme(), unplaced.organiserUnit().id());
        var content = unplaced.at(
                Ids.next(),
                last.map(Result::chainPosition).orElse(0L) + 1,
                last.map(Result::sha256).orElse(null));
        var result = new Result(content, snapshots.tree(content), content.parties());
        results.persist(result);
        results.flush();
        journal.published(result, content, grant);
        // It is written; thousands of snapshots need not stay in memory until the last one is.
        results.getEntityManager().detach(result);
        return ResultResponse.from(result, content);
    }
}

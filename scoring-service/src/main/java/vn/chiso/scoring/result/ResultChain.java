package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.scorecard.Scorecard;
import vn.chiso.scoring.total.AdjustmentTotal;

/** Appends results to the chain of their programme and organiser: each names the hash of the one before. */
@ApplicationScoped
class ResultChain {

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

    /** @param standing null of an extract */
    ResultResponse append(Campaign campaign, Scorecard card, ResultStanding standing, Decision decision, Grant grant) {
        var last = results.lastForAppending(campaign.programme(), campaign.organiserUnitId());
        var content = content(
                campaign,
                card,
                standing,
                decision,
                last.map(Result::chainPosition).orElse(0L) + 1,
                last.map(Result::sha256).orElse(null));
        var result = new Result(content, snapshots.tree(content), content.parties());
        results.persist(result);
        results.flush();
        journal.published(result, content, grant);
        return ResultResponse.from(result, content);
    }

    private ResultSnapshot content(
            Campaign campaign,
            Scorecard card,
            ResultStanding standing,
            Decision decision,
            long position,
            String previousSha256) {
        var lines = builder.lines(campaign, card);
        var rounding = campaign.rounding();
        var max = sum(lines, rounding, ResultLine::maxPoints);
        var points = sum(lines, rounding, ResultLine::points);
        var adjustments = builder.adjustments(campaign, lines);
        return new ResultSnapshot(
                Ids.next(),
                position,
                previousSha256,
                MethodReader.ENGINE_REVISION,
                campaign.id(),
                card.id(),
                campaign.programme(),
                campaign.period(),
                campaign.coverage(),
                campaign.criteriaSetId(),
                campaign.criteriaSetRevision(),
                rounding.scale(),
                rounding.mode(),
                builder.unit(campaign.organiserUnitId()),
                builder.unit(card.assessedUnitId()),
                decision,
                max,
                points,
                max.subtract(points),
                rounding.shown(adjustments.stream().map(AdjustmentTotal::effect).reduce(points, BigDecimal::add)),
                adjustments.stream()
                        .map(total -> ResultAdjustment.from(total, rounding))
                        .toList(),
                standing,
                clock.now(),
                journal.author(),
                lines);
    }

    /** Sums add rounded points; what is excluded for the unit, or stands outside the total, counts on neither side. */
    private static BigDecimal sum(List<ResultLine> lines, Rounding rounding, Function<ResultLine, BigDecimal> amount) {
        return rounding.shown(
                lines.stream().filter(ResultLine::counts).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}

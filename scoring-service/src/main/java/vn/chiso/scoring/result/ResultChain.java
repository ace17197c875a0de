package vn.chiso.scoring.result;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.result.snapshot.Decision;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.ResultStanding;
import vn.chiso.scoring.result.snapshot.ResultSums;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.scorecard.Author;
import vn.chiso.scoring.scorecard.Scorecard;

/** Appends results to the chain of their programme and organiser: each names the hash of the one before. */
@ApplicationScoped
public class ResultChain {

    /** Snapshots of a portion, three of which are in memory at a time: each is hundreds of kilobytes, and a country has thousands. */
    private static final int AT_ONCE = 10;

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
        if (cards.isEmpty()) {
            return List.of();
        }
        var shared = new Published(builder.shared(campaign), standings, decision, journal.author());
        var place = new Place(results.endForAppending(campaign.programme(), campaign.organiserUnitId()));
        List<ResultResponse> published = new ArrayList<>();
        try (var reading = Executors.newSingleThreadExecutor()) {
            var ahead = CompletableFuture.completedFuture(List.<ResultJournal.Entry>of());
            for (int from = 0; from < cards.size(); from += AT_ONCE) {
                var some = cards.subList(from, Math.min(from + AT_ONCE, cards.size()));
                var before = ahead;
                ahead = CompletableFuture.supplyAsync(() -> place.all(read(shared, some)), reading);
                published.addAll(keep(taken(before), grant));
            }
            published.addAll(keep(taken(ahead), grant));
        }
        return published;
    }

    /** What all results of a publication share. */
    private record Published(
            SnapshotBuilder.Shared campaign, Map<UUID, ResultStanding> standings, Decision decision, Author author) {}

    /**
     * While this transaction keeps one portion, another one reads the next: reading takes the database as long as keeping. The cards are
     * locked by this one, so nobody changes their lines in between.
     */
    private List<ResultSnapshot> read(Published shared, List<Scorecard> cards) {
        return QuarkusTransaction.requiringNew().call(() -> snapshots(shared, cards));
    }

    private static <T> T taken(CompletableFuture<T> ahead) {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private List<ResultSnapshot> snapshots(Published shared, List<Scorecard> cards) {
        var lines = builder.lines(shared.campaign(), cards, clock.today());
        var units = builder.units(cards.stream().map(Scorecard::assessedUnitId).toList());
        return IntStream.range(0, cards.size())
                .mapToObj(i -> snapshot(
                        shared,
                        new AssessedCard(
                                cards.get(i),
                                units.get(i),
                                shared.standings().get(cards.get(i).assessedUnitId()),
                                lines.getOrDefault(cards.get(i).id(), List.of()))))
                .toList();
    }

    private record AssessedCard(Scorecard card, UnitRef unit, ResultStanding standing, List<ResultLine> lines) {}

    private ResultSnapshot snapshot(Published shared, AssessedCard assessed) {
        var campaign = shared.campaign().campaign();
        var lines = assessed.lines();
        var sums = ResultSums.of(lines, builder.adjustments(shared.campaign(), lines), campaign.rounding());
        return new ResultSnapshot(
                null,
                0,
                null,
                MethodReader.ENGINE_REVISION,
                campaign.id(),
                assessed.card().id(),
                campaign.programme(),
                campaign.period(),
                campaign.coverage(),
                campaign.criteriaSetId(),
                campaign.criteriaSetRevision(),
                campaign.rounding().scale(),
                campaign.rounding().mode(),
                shared.campaign().organiser(),
                assessed.unit(),
                shared.decision(),
                sums.maxPoints(),
                sums.points(),
                sums.deductedPoints(),
                sums.totalPoints(),
                sums.adjustments(),
                assessed.standing(),
                null,
                null,
                clock.now(),
                shared.author(),
                lines);
    }

    /** By which decision, in which edition, now and by whom. */
    public ResultSnapshot.Issue issue(Decision decision, int edition) {
        return new ResultSnapshot.Issue(decision, edition, clock.now(), journal.author());
    }

    /** A result at the end of the chain; whatever it revises stays where it is. */
    public ResultResponse append(ResultSnapshot unplaced, Grant grant) {
        var end = results.endForAppending(
                unplaced.programme(), unplaced.organiserUnit().id());
        return keep(new Place(end).all(List.of(unplaced)), grant).getFirst();
    }

    /** The end of a chain that grows: one result behind the other. Touches neither database nor request. */
    private final class Place {

        private ResultRepository.End end;

        Place(ResultRepository.End end) {
            this.end = end;
        }

        List<ResultJournal.Entry> all(List<ResultSnapshot> unplaced) {
            return unplaced.stream().map(this::next).toList();
        }

        private ResultJournal.Entry next(ResultSnapshot unplaced) {
            var content = unplaced.at(Ids.next(), end.position() + 1, end.sha256());
            var result = new Result(content, snapshots.tree(content), content.parties());
            end = new ResultRepository.End(content.chainPosition(), result.sha256());
            return new ResultJournal.Entry(result, content);
        }
    }

    /** In few round trips. */
    private List<ResultResponse> keep(List<ResultJournal.Entry> entries, Grant grant) {
        if (entries.isEmpty()) {
            return List.of();
        }
        results.insertAll(entries.stream().map(ResultJournal.Entry::result).toList());
        journal.published(entries, grant);
        return entries.stream()
                .map(entry -> ResultResponse.from(entry.result(), entry.content()))
                .toList();
    }
}

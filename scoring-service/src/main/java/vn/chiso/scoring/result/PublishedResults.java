package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.result.snapshot.Edition;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.standing.UnitStanding;

/** What the other features ask of published results. */
@ApplicationScoped
@Transactional
public class PublishedResults {

    private final ResultRepository results;
    private final ResultVerifier verifier;
    private final PublishedStandings standings;
    private final Snapshots snapshots;
    private final ResultSequence sequence;

    PublishedResults(
            ResultRepository results,
            ResultVerifier verifier,
            PublishedStandings standings,
            Snapshots snapshots,
            ResultSequence sequence) {
        this.results = results;
        this.snapshots = snapshots;
        this.verifier = verifier;
        this.standings = standings;
        this.sequence = sequence;
    }

    /** Where a result stands in the walk through all of them, campaign by campaign. */
    public record Place(UUID campaignId, UUID id) {

        /** Before all others. */
        public static final Place START = new Place(new UUID(0, 0), new UUID(0, 0));
    }

    /** A result as its row names it, and what verification found. */
    public record Examined(
            UUID id,
            UUID campaignId,
            String programme,
            String period,
            UUID organiserUnitId,
            UUID assessedUnitId,
            Verification verification) {}

    /** @throws ProblemException not-found also where the caller may not see it */
    public ResultSnapshot visible(UUID id) {
        return results.visible(id)
                .map(snapshots::content)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    public Optional<ResultSnapshot> find(UUID id) {
        return results.findByIdOptional(id).map(snapshots::content);
    }

    /** Of the unit in the same programme: what is in force of the next period of the same length. */
    public Optional<ResultSnapshot> next(ResultSnapshot result) {
        return sequence.next(result.id()).flatMap(this::find);
    }

    /** As {@link #next}; none where the caller may not see it. */
    public Optional<ResultSnapshot> nextVisible(ResultSnapshot result) {
        return sequence.next(result.id()).flatMap(results::visible).map(snapshots::content);
    }

    /** All results of which the next one is another one since these came: those before them, and themselves if they came late. */
    public List<UUID> affectedBy(Collection<UUID> ids) {
        return sequence.affectedBy(ids);
    }

    /** The result that was published last in a campaign; empty before. */
    public Optional<ResultSnapshot> newest(UUID campaignId) {
        return results.newest(campaignId).map(snapshots::content);
    }

    /** True if the caller sees any result of the campaign. */
    public boolean isAnyVisible(UUID campaignId) {
        return results.isVisible(campaignId);
    }

    /** Units of the campaign of which the caller sees a result. */
    public Set<UUID> visibleUnits(UUID campaignId) {
        return results.visibleUnits(campaignId);
    }

    /** The last edition of a campaign, held until the end of the transaction: no other one comes in between. */
    public Edition latestForRevision(ResultSnapshot result) {
        results.endForAppending(result.programme(), result.organiserUnit().id());
        return results.latest(result.campaignId());
    }

    public List<Place> after(Place place, int limit) {
        return results.after(place, limit);
    }

    /** Ranks and classes of a campaign's units, recomputed from what was in force. */
    public Map<UUID, UnitStanding> standings(Edition edition) {
        return standings.of(edition);
    }

    /** @param recomputed the standings of an edition; who examines all its results computes them once */
    public Optional<Examined> examine(UUID id, Function<Edition, Map<UUID, UnitStanding>> recomputed) {
        return results.findByIdOptional(id)
                .map(result -> new Examined(
                        result.id(),
                        result.campaignId(),
                        result.programme(),
                        result.period(),
                        result.organiserUnitId(),
                        result.assessedUnitId(),
                        verifier.verify(result, recomputed)));
    }
}

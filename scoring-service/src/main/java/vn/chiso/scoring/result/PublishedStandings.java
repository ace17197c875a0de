package vn.chiso.scoring.result;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.regulation.RegulationReader;
import vn.chiso.scoring.result.snapshot.Edition;
import vn.chiso.scoring.result.snapshot.ResultAdjustment;
import vn.chiso.scoring.result.snapshot.ResultNode;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.standing.Entrant;
import vn.chiso.scoring.standing.Standings;
import vn.chiso.scoring.standing.UnitStanding;
import vn.chiso.scoring.total.AdjustmentTotal;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Coverage;

/** How the units of a campaign stand by what is published of them, without a look at cards, facts or indicators of today. */
@ApplicationScoped
public class PublishedStandings {

    private final ResultRepository results;
    private final Snapshots snapshots;

    PublishedStandings(ResultRepository results, Snapshots snapshots) {
        this.results = results;
        this.snapshots = snapshots;
    }

    /**
     * What was published last: the edition, and the newest of all results, so that two editions of one number, of which a restored
     * database has seen one, differ.
     */
    public record State(int edition, UUID newest) {}

    /** Empty while nothing is published. */
    public Optional<State> state(UUID campaignId) {
        return results.state(campaignId);
    }

    /** Ranks and classes recomputed; none of an extract. */
    Map<UUID, UnitStanding> of(Edition edition) {
        return table(heads(edition)).standings();
    }

    /** Where the units stand by what is in force, by id; none of an extract. */
    public List<PublishedPlace> places(UUID campaignId) {
        return results.places(results.latest(campaignId)).stream()
                .map(snapshots::place)
                .toList();
    }

    /** As it is in force. */
    public StandingTable table(UUID campaignId) {
        return table(heads(results.latest(campaignId)));
    }

    public static StandingTable table(List<ResultSnapshot> heads) {
        var regulation = regulation(heads);
        var entrants = heads.stream().map(PublishedStandings::entrant).toList();
        var lessIsBetter = heads.stream()
                .flatMap(head -> head.standing().lessIsBetter().stream())
                .collect(Collectors.toSet());
        return new StandingTable(
                regulation,
                entrants,
                Standings.of(regulation, entrants, lessIsBetter),
                lessIsBetter,
                heads.stream()
                        .map(ResultSnapshot::assessedUnit)
                        .collect(Collectors.toMap(UnitRef::id, Function.identity(), (first, again) -> again)));
    }

    /** The last result of a unit, whole. */
    public ResultSnapshot inForce(UUID campaignId, UUID assessedUnitId) {
        return snapshots.content(results.inForce(campaignId, assessedUnitId));
    }

    /** The results of a campaign without their lines. */
    public List<ResultSnapshot> heads(Edition edition) {
        return results.heads(edition).stream()
                .map(snapshots::content)
                .filter(content -> content.standing() != null)
                .toList();
    }

    /** One for all: a campaign pins its regulation. Null without one. */
    private static Regulation regulation(List<ResultSnapshot> heads) {
        return heads.stream()
                .map(head -> head.standing().regulation())
                .filter(Objects::nonNull)
                .findFirst()
                .map(PublishedStandings::understood)
                .orElse(null);
    }

    private static Regulation understood(JsonNode regulation) {
        return switch (RegulationReader.read(regulation)) {
            case RegulationReader.Understood(Regulation read) -> read;
            case RegulationReader.Unsupported(String reason) -> throw new IllegalArgumentException(reason);
        };
    }

    private static Entrant entrant(ResultSnapshot head) {
        var standing = head.standing();
        return new Entrant(
                head.assessedUnit().id(),
                standing.unitGroupId(),
                new CardTotal(
                        Coverage.FULL,
                        head.appraisedPoints(),
                        head.maxPoints(),
                        standing.nodes().stream().map(ResultNode::total).toList(),
                        List.of(),
                        head.adjustments().stream()
                                .map(PublishedStandings::adjustment)
                                .toList()),
                standing.facts(),
                standing.previousIndex());
    }

    private static AdjustmentTotal adjustment(ResultAdjustment adjustment) {
        return new AdjustmentTotal(
                adjustment.code(),
                adjustment.title(),
                adjustment.kind(),
                adjustment.maxPoints(),
                adjustment.earned(),
                adjustment.points());
    }
}

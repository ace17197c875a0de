package vn.chiso.scoring.result.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.result.Decisions;
import vn.chiso.scoring.result.PublishedResults;
import vn.chiso.scoring.result.PublishedStandings;
import vn.chiso.scoring.result.ResultChain;
import vn.chiso.scoring.result.ResultProblem;
import vn.chiso.scoring.result.ResultResponse;
import vn.chiso.scoring.result.snapshot.ResultRevision;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.ResultSnapshot.Issue;

/**
 * Publishes a result anew, and with it every result of the campaign whose rank or class is another one then. What was published stays
 * in the chain; the cards stay as they are, too.
 */
@ApplicationScoped
@Transactional
class RevisionService {

    private final PublishedResults results;
    private final PublishedStandings published;
    private final Reviser reviser;
    private final Decisions decisions;
    private final ResultChain chain;

    RevisionService(
            PublishedResults results,
            PublishedStandings published,
            Reviser reviser,
            Decisions decisions,
            ResultChain chain) {
        this.results = results;
        this.published = published;
        this.reviser = reviser;
        this.decisions = decisions;
        this.chain = chain;
    }

    /** @return the new result, then those of other units that changed with it */
    List<ResultResponse> revise(UUID id, RevisionRequest request) {
        var result = results.visible(id);
        var grant = reviser.grant(result.campaignId(), result.unitId());
        // Of two who revise the same edition one comes after the other, and sees what that one did.
        var latest = results.latestForRevision(result);
        var before = published.inForce(result.campaignId(), result.unitId());
        if (!before.id().equals(id)) {
            throw new ProblemException(ResultProblem.RESULT_NOT_IN_FORCE);
        }
        var issue = chain.issue(
                decisions.issued(request.decision(), result.organiserUnit().id()), latest.number() + 1);
        var lines = new RevisedLines(before, reviser.spokenFor(before.scorecardId()), issue).with(request.lines());
        var changed = RevisedEdition.summed(before, lines);
        var why = new ResultRevision(id, request.reason(), null);
        return changed.standing() == null
                ? List.of(chain.append(changed.issued(issue, why), grant))
                : withOthers(changed, published.heads(latest), new Revising(issue, why, grant));
    }

    private record Revising(Issue issue, ResultRevision why, Grant grant) {}

    private List<ResultResponse> withOthers(ResultSnapshot changed, List<ResultSnapshot> inForce, Revising revising) {
        var others = inForce.stream()
                .filter(head -> !head.unitId().equals(changed.unitId()))
                .toList();
        var standings = RevisedEdition.standings(others, changed);
        var placed = changed.with(RevisedEdition.standing(changed.standing(), standings.get(changed.unitId())));
        List<ResultResponse> revised = new ArrayList<>();
        revised.add(chain.append(placed.issued(revising.issue(), revising.why()), revising.grant()));
        for (var other : others) {
            var standing = RevisedEdition.standing(other.standing(), standings.get(other.unitId()));
            if (!standing.isPlacedLike(other.standing())) {
                var whole = published.inForce(other.campaignId(), other.unitId());
                var because = new ResultRevision(
                        whole.id(), revising.why().reason(), revised.getFirst().id());
                revised.add(chain.append(whole.with(standing).issued(revising.issue(), because), revising.grant()));
            }
        }
        return revised;
    }
}

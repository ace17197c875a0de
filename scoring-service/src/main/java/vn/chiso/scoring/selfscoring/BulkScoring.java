package vn.chiso.scoring.selfscoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.ScorecardProblem;
import vn.chiso.scoring.scorecard.Scorecards;

/**
 * Many lines of a card in one transaction. Every entry is checked before the first is written, so a refused one needs no
 * savepoint; the lines that are kept are written in batches, and the card is told of once.
 */
@ApplicationScoped
class BulkScoring {

    private final Scorecards scorecards;
    private final Campaigns campaigns;
    private final ScoreKeeping keeping;

    BulkScoring(Scorecards scorecards, Campaigns campaigns, ScoreKeeping keeping) {
        this.scorecards = scorecards;
        this.campaigns = campaigns;
        this.keeping = keeping;
    }

    /** @throws ProblemException where the card as a whole cannot be scored by the caller now */
    @Transactional
    List<LineOutcome> score(UUID cardId, LinesRequest request) {
        var hand = scorecards.forChange(cardId);
        if (hand.access().scorable().isEmpty()) {
            throw MissingRole.anyOf(Role.SCORING_OFFICER, Role.UNIT_HEAD);
        }
        keeping.requireWorkable(hand);
        var outcomes = outcomes(hand, request.lines());
        var kept = outcomes.stream()
                .filter(LineOutcome.Kept.class::isInstance)
                .map(LineOutcome.Kept.class::cast)
                .toList();
        if (!kept.isEmpty()) {
            keeping.keep(hand, kept);
        }
        return outcomes;
    }

    private List<LineOutcome> outcomes(CardInHand hand, List<LinesRequest.Entry> entries) {
        var lines = scorecards.lines(hand).stream()
                .collect(Collectors.toMap(ScorecardLine::criterionCode, Function.identity()));
        var criteria = campaigns.criteria(hand.campaign().id()).stream()
                .collect(Collectors.toMap(PinnedCriterion::code, Function.identity()));
        var named = entries.stream().map(entry -> criteria.get(entry.code())).filter(Objects::nonNull);
        var facts = keeping.known(hand, named, entries.stream().map(LinesRequest.Entry::self));
        var seen = new HashSet<String>();
        var outcomes = new ArrayList<LineOutcome>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var pointer = "/lines/" + i;
            try {
                requireFirstNaming(seen, entry, pointer);
                var line = requireLine(hand, entry, lines.get(entry.code()), pointer);
                var checked = checked(hand, criteria.get(entry.code()), entry, facts, pointer);
                outcomes.add(new LineOutcome.Kept(line, checked));
            } catch (ProblemException e) {
                outcomes.add(new LineOutcome.Refused(entry.code(), e));
            }
        }
        return outcomes;
    }

    private static void requireFirstNaming(Set<String> named, LinesRequest.Entry entry, String pointer) {
        if (!named.add(entry.code())) {
            throw new ProblemException(ScorecardProblem.LINE_NAMED_TWICE).at(pointer + "/code");
        }
    }

    /** The line as for a single one: seen, his to score, and as he read it. */
    private static ScorecardLine requireLine(
            CardInHand hand, LinesRequest.Entry entry, ScorecardLine line, String pointer) {
        if (line == null) {
            throw new ProblemException(PlatformProblem.NOT_FOUND).at(pointer + "/code");
        }
        if (!hand.access().mayScore(entry.code())) {
            throw new ProblemException(PlatformProblem.FORBIDDEN).at(pointer + "/code");
        }
        if (line.version() != entry.version()) {
            throw new ProblemException(PlatformProblem.STALE_VERSION).at(pointer + "/version");
        }
        return line;
    }

    private CheckedScore checked(
            CardInHand hand, PinnedCriterion criterion, LinesRequest.Entry entry, LineFacts facts, String pointer) {
        try {
            return keeping.checked(hand, criterion, entry.self(), facts);
        } catch (ProblemException e) {
            throw new ProblemException(e.type(), e.arguments())
                    .at(pointer + "/self" + e.errors().getFirst().pointer());
        }
    }
}

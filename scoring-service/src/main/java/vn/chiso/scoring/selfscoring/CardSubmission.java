package vn.chiso.scoring.selfscoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.campaign.CampaignStatus;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.evidence.CitationStage;
import vn.chiso.scoring.scorecard.CardChange;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.CardState;
import vn.chiso.scoring.scorecard.LineExplanation;
import vn.chiso.scoring.scorecard.LineScoring;
import vn.chiso.scoring.scorecard.Scorecard;
import vn.chiso.scoring.scorecard.ScorecardJournal;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.ScorecardProblem;
import vn.chiso.scoring.scorecard.ScorecardStatus;
import vn.chiso.scoring.scorecard.Scorecards;

/** The way of a card out of the unit: sent for approval, submitted by its head, withdrawn, explained after the first appraisal. */
@ApplicationScoped
class CardSubmission {

    private final Scorecards scorecards;
    private final ScorecardJournal journal;
    private final LineEvidence evidence;
    private final Scope scope;
    private final BusinessClock clock;

    CardSubmission(
            Scorecards scorecards, ScorecardJournal journal, LineEvidence evidence, Scope scope, BusinessClock clock) {
        this.scorecards = scorecards;
        this.journal = journal;
        this.evidence = evidence;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    CardInHand sendForApproval(UUID cardId, ExpectedVersion expected) {
        var hand = scorecards.forChange(cardId);
        hand.requireActingForUnit();
        expected.check(hand.card().version());
        hand.card().requireOpen(clock.today());
        hand.card().require(ScorecardStatus.IN_PROGRESS);
        requireAllScored(hand);
        return moved(CardChange.SENT_FOR_APPROVAL, hand, card -> card.become(ScorecardStatus.PENDING_APPROVAL));
    }

    @Transactional
    CardInHand submit(UUID cardId, ExpectedVersion expected) {
        var hand = headsCard(cardId, expected);
        hand.card().requireOpen(clock.today());
        var appraisalRuns = hand.campaign().status() == CampaignStatus.APPRAISAL_1;
        return moved(
                CardChange.SUBMITTED,
                hand,
                card -> card.submit(journal.author().subject(), clock.now(), appraisalRuns));
    }

    /** Takes the card back to be corrected, until the time for that is over or the appraisal begins. */
    @Transactional
    CardInHand withdraw(UUID cardId, ExpectedVersion expected) {
        var hand = headsCard(cardId, expected);
        hand.card().requireOpen(clock.today());
        return moved(CardChange.WITHDRAWN, hand, Scorecard::withdraw);
    }

    @Transactional
    CardInHand explain(UUID cardId, ExpectedVersion expected, ExplanationsRequest request) {
        var hand = headsCard(cardId, expected);
        hand.card().requireExplainable(clock.today());
        var lines = scorecards.lines(hand).stream()
                .collect(Collectors.toMap(ScorecardLine::criterionCode, Function.identity()));
        var criteria = scorecards.criteria(hand);
        var citable = evidence.citable(hand, request.lines().stream().map(ExplanationsRequest.Explained::evidence));
        var cited = evidence.of(hand);
        var named = new HashSet<String>();
        Map<ScorecardLine, List<UUID>> cites = new LinkedHashMap<>();
        for (int i = 0; i < request.lines().size(); i++) {
            var said = request.lines().get(i);
            if (!named.add(said.code())) {
                throw new ProblemException(ScorecardProblem.LINE_NAMED_TWICE).at("/lines/" + i + "/code");
            }
            var line = lines.get(said.code());
            if (line == null) {
                throw new ProblemException(PlatformProblem.NOT_FOUND).at("/lines/" + i + "/code");
            }
            var criterion = criteria.get(said.code()).scoredBy(hand.campaign().rounding());
            line.explain(explanation(criterion, said, "/lines/" + i));
            LineEvidence.require(citable, said.evidence(), "/lines/" + i + "/evidence");
            cites.put(line, said.evidence());
        }
        journal.audited(evidence.cite(hand, CitationStage.EXPLANATION, cites, cited));
        return moved(CardChange.EXPLAINED, hand, card -> card.become(ScorecardStatus.EXPLAINED));
    }

    /** For what is asked for, the maximum, the step and the digits hold as for whoever gives points. */
    private LineExplanation explanation(Criterion criterion, ExplanationsRequest.Explained said, String pointer) {
        var asked = said.pointsAskedFor() == null
                ? null
                : LineScoring.judged(criterion, said.pointsAskedFor(), pointer + "/pointsAskedFor")
                        .points();
        return new LineExplanation(said.text(), asked, journal.author(), clock.now());
    }

    private CardInHand headsCard(UUID cardId, ExpectedVersion expected) {
        var hand = scorecards.forChange(cardId);
        if (!scope.holds(hand.card().assessedUnitId(), Role.UNIT_HEAD)) {
            throw MissingRole.anyOf(Role.UNIT_HEAD);
        }
        expected.check(hand.card().version());
        return hand;
    }

    private CardInHand moved(CardChange change, CardInHand hand, Consumer<Scorecard> move) {
        var before = CardState.of(hand.card());
        move.accept(hand.card());
        journal.cardChanged(change, hand, before);
        return hand;
    }

    private void requireAllScored(CardInHand hand) {
        var missing = scorecards.lines(hand).stream()
                .filter(line -> line.self() == null)
                .map(line -> new Violation(
                        "/lines/" + line.criterionCode(),
                        ScorecardProblem.LINES_NOT_SCORED.code(),
                        line.criterionCode()))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(ScorecardProblem.LINES_NOT_SCORED).withErrors(missing);
        }
    }
}

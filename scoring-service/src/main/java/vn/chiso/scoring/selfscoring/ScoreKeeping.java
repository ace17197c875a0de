package vn.chiso.scoring.selfscoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.evidence.CitationStage;
import vn.chiso.scoring.indicator.Binding;
import vn.chiso.scoring.indicator.Filling;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.LineIndicators;
import vn.chiso.scoring.scorecard.LineScoring;
import vn.chiso.scoring.scorecard.ScorecardJournal;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.ScoringProblem;
import vn.chiso.scoring.scorecard.SelfScore;

/** What one line and many have in common: an entry is checked first, and written when all that is to be checked was. */
@ApplicationScoped
class ScoreKeeping {

    private final LineEvidence evidence;
    private final LineIndicators indicators;
    private final ScorecardJournal journal;
    private final BusinessClock clock;

    ScoreKeeping(LineEvidence evidence, LineIndicators indicators, ScorecardJournal journal, BusinessClock clock) {
        this.evidence = evidence;
        this.indicators = indicators;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws ProblemException where no line of the card can be scored now */
    void requireWorkable(CardInHand hand) {
        hand.card().requireWorkable(clock.today());
    }

    /** Read once for all lines of a request. */
    LineFacts known(CardInHand hand, Stream<PinnedCriterion> criteria, Stream<SelfScoreRequest> requests) {
        return new LineFacts(
                evidence.citable(hand, requests.map(SelfScoreRequest::evidence)), indicators.current(hand, criteria));
    }

    /**
     * What the line would be given; nothing is written.
     *
     * @param facts known of all lines of the request
     * @throws ProblemException pointing into the request
     */
    CheckedScore checked(CardInHand hand, PinnedCriterion criterion, SelfScoreRequest request, LineFacts facts) {
        LineEvidence.require(facts.citable(), request.evidence(), "/evidence");
        requireExplanation(criterion, request);
        var bindings = request.saysNotApplicable() ? List.<Binding>of() : Binding.of(criterion.scoringMethod());
        var filling = new Filling(request.inputs(), bindings, facts.values());
        var scored = LineScoring.bySelf(
                criterion.scoredBy(hand.campaign().rounding()),
                filling.inputs(),
                request.points(),
                request.saysNotApplicable());
        var score = new SelfScore(
                scored.points(),
                request.saysNotApplicable(),
                scored.excluded(),
                filling.inputs(),
                request.explanation(),
                scored.trace(),
                journal.author(),
                clock.now(),
                filling.uses(request.explanation()));
        return new CheckedScore(score, request.evidence());
    }

    /** Writes the lines in batches and tells of the card once. */
    void keep(CardInHand hand, List<LineOutcome.Kept> lines) {
        hand.card().work(clock.today());
        List<AuditedChange> changes = new ArrayList<>();
        Map<ScorecardLine, List<UUID>> cites = new LinkedHashMap<>();
        for (var kept : lines) {
            var before = kept.line().self();
            kept.line().scoreBySelf(kept.checked().score());
            changes.add(ScorecardJournal.selfScored(hand, kept.line(), before));
            cites.put(kept.line(), kept.checked().evidence());
        }
        changes.addAll(evidence.cite(hand, CitationStage.SELF, cites, evidence.of(hand)));
        journal.audited(changes);
        journal.changed(hand);
    }

    /** Evidence is mandatory where the set says so; without it an explanation is (CV 383/BNV-CCHC of 2021). */
    private static void requireExplanation(PinnedCriterion criterion, SelfScoreRequest request) {
        var unproven = criterion.evidenceRequired() && request.evidence().isEmpty();
        var explained = request.explanation() != null && !request.explanation().isBlank();
        if ((unproven || request.saysNotApplicable()) && !explained) {
            throw new ProblemException(ScoringProblem.EXPLANATION_REQUIRED).at("/explanation");
        }
    }
}

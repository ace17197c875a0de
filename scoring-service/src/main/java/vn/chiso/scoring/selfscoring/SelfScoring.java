package vn.chiso.scoring.selfscoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Engine;
import vn.chiso.scoring.engine.EngineException;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.LineIndicators;
import vn.chiso.scoring.scorecard.LineReader;
import vn.chiso.scoring.scorecard.LineResponse;
import vn.chiso.scoring.scorecard.ScorecardJournal;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.Scorecards;
import vn.chiso.scoring.scorecard.ScoringProblem;
import vn.chiso.scoring.scorecard.SelfScore;

/** A unit scores a line that it answers for. Points that follow from inputs are computed; only judged ones are entered. */
@ApplicationScoped
class SelfScoring {

    private final Scorecards scorecards;
    private final Campaigns campaigns;
    private final ScorecardJournal journal;
    private final LineReader reader;
    private final LineIndicators indicators;
    private final BusinessClock clock;

    SelfScoring(
            Scorecards scorecards,
            Campaigns campaigns,
            ScorecardJournal journal,
            LineReader reader,
            LineIndicators indicators,
            BusinessClock clock) {
        this.scorecards = scorecards;
        this.campaigns = campaigns;
        this.journal = journal;
        this.reader = reader;
        this.indicators = indicators;
        this.clock = clock;
    }

    @Transactional
    LineResponse score(UUID cardId, String code, ExpectedVersion expected, SelfScoreRequest request) {
        var hand = scorecards.forChange(cardId);
        var line = scorecards.line(hand, code);
        if (!hand.access().mayScore(code)) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
        expected.check(line.version());
        hand.card().work(clock.today());
        var criterion = campaigns
                .criterion(hand.campaign().id(), code)
                .orElseThrow(() -> new IllegalStateException("A line without its criterion: " + code));
        keep(hand, line, checked(hand, criterion, request));
        journal.changed(hand);
        return reader.shown(hand, line);
    }

    /**
     * What the line would be given; nothing is written.
     *
     * @throws ProblemException pointing into the request
     */
    SelfScore checked(CardInHand hand, PinnedCriterion criterion, SelfScoreRequest request) {
        requireExplanation(criterion, request);
        var filling = indicators.filling(hand, criterion, request.saysNotApplicable(), request.inputs());
        var scored = computed(hand, criterion, request, filling.inputs());
        return new SelfScore(
                scored.points(),
                request.saysNotApplicable(),
                scored.excluded(),
                filling.inputs(),
                request.explanation(),
                scored.trace(),
                journal.author(),
                clock.now(),
                filling.uses(request.explanation()));
    }

    void keep(CardInHand hand, ScorecardLine line, SelfScore score) {
        var before = line.self();
        line.scoreBySelf(score);
        journal.selfScored(hand, line, before);
    }

    /** Evidence is mandatory where the set says so; without it an explanation is (CV 383/BNV-CCHC of 2021). */
    private static void requireExplanation(PinnedCriterion criterion, SelfScoreRequest request) {
        var needed = criterion.evidenceRequired() || request.saysNotApplicable();
        if (needed && (request.explanation() == null || request.explanation().isBlank())) {
            throw new ProblemException(ScoringProblem.EXPLANATION_REQUIRED).at("/explanation");
        }
    }

    private static Scored computed(
            CardInHand hand, PinnedCriterion pinned, SelfScoreRequest request, Map<String, InputValue> inputs) {
        Criterion criterion = pinned.scoredBy(hand.campaign().rounding());
        try {
            if (pinned.isJudged() && !request.saysNotApplicable()) {
                return Engine.judge(criterion, request.points(), inputs);
            }
            if (request.points() != null) {
                throw new ProblemException(ScoringProblem.POINTS_ARE_COMPUTED).at("/points");
            }
            return request.saysNotApplicable() ? Engine.notApplicable(criterion) : Engine.score(criterion, inputs);
        } catch (EngineException e) {
            throw ScoringProblem.of(e);
        }
    }
}

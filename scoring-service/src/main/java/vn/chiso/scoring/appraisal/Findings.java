package vn.chiso.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.engine.Explanation;
import vn.chiso.scoring.scorecard.Appraisal;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.LineScoring;
import vn.chiso.scoring.scorecard.ScorecardJournal;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.ScorecardProblem;
import vn.chiso.scoring.total.Adjustment;

/**
 * Makes the finding of a line: whose points, and the reason where some are missing. A computed line that is taken over has its
 * reason from the trace; everything else that costs the unit points must be reasoned. A line that the unit left open until its card
 * was locked is taken over as zero.
 */
@ApplicationScoped
class Findings {

    /** Cause and reason of a line that its unit left open until the deadline; the reason is read by people in Viet Nam. */
    private static final String NOT_SELF_SCORED = "NOT_SELF_SCORED";

    private static final String NOT_SELF_SCORED_REASON = "Đơn vị không tự chấm điểm trong thời hạn";

    private final Campaigns campaigns;
    private final ScorecardJournal journal;
    private final BusinessClock clock;

    Findings(Campaigns campaigns, ScorecardJournal journal, BusinessClock clock) {
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /** True where no judgement is needed: the points follow from inputs, or the unit claimed none in its time. A penalty is no claim. */
    boolean canBeTakenOver(CardInHand hand, ScorecardLine line) {
        return isComputed(hand, line)
                || isLeftUnscored(hand, line) && criterion(hand, line).adjustment() != Adjustment.PENALTY;
    }

    private static boolean isLeftUnscored(CardInHand hand, ScorecardLine line) {
        return line.self() == null && hand.card().isLockedAtDeadline();
    }

    private boolean isComputed(CardInHand hand, ScorecardLine line) {
        return line.self() != null
                && (line.self().notApplicable() || !criterion(hand, line).isJudged());
    }

    Appraisal of(CardInHand hand, ScorecardLine line, AppraisalRequest request, boolean firstRound) {
        if (request.copies() == (request.points() != null)) {
            throw new ProblemException(AppraisalProblem.APPRAISAL_AMBIGUOUS).at("/points");
        }
        if (line.self() == null && !isLeftUnscored(hand, line)) {
            throw new ProblemException(ScorecardProblem.LINES_NOT_SCORED).at("/lines/" + line.criterionCode());
        }
        if (!firstRound && request.copies()) {
            return again(line.appraisal1(), request);
        }
        return request.copies() ? copied(hand, line, request) : own(hand, line, request);
    }

    /** Computed points are reasoned by their trace; judged ones that miss something must be reasoned by whoever accepts them. */
    private Appraisal copied(CardInHand hand, ScorecardLine line, AppraisalRequest request) {
        if (isLeftUnscored(hand, line)) {
            return unscored(request);
        }
        var self = line.self();
        var lost = !self.excluded() && criterion(hand, line).costsPoints(self.points());
        if (lost && !isComputed(hand, line)) {
            requireReasons(request);
        }
        return finding(self.points(), self.excluded(), lost ? reason(line, request) : request.reason(), request);
    }

    /** Nothing was claimed, so nothing is given; the line stays without a self-score, which only the unit could make. */
    private Appraisal unscored(AppraisalRequest request) {
        var reason = request.reason() == null ? NOT_SELF_SCORED_REASON : request.reason();
        var cause = request.causeCode() == null ? NOT_SELF_SCORED : request.causeCode();
        return new Appraisal(BigDecimal.ZERO, false, reason, cause, true, journal.author(), clock.now());
    }

    private Appraisal own(CardInHand hand, ScorecardLine line, AppraisalRequest request) {
        var self = line.self();
        var points = judged(hand, line, request.points());
        var agrees = self != null && self.points() != null && points.compareTo(self.points()) == 0;
        var lost = criterion(hand, line).costsPoints(points) || isBonusCut(hand, line, points);
        if (lost && !(agrees && isComputed(hand, line))) {
            requireReasons(request);
        }
        return finding(points, false, lost ? reason(line, request) : request.reason(), request);
    }

    /** A bonus that is not earned costs nothing; one that was claimed and is not given does. */
    private boolean isBonusCut(CardInHand hand, ScorecardLine line, BigDecimal points) {
        return criterion(hand, line).adjustment() == Adjustment.BONUS
                && line.self() != null
                && line.self().points() != null
                && points.compareTo(line.self().points()) < 0;
    }

    private Appraisal finding(BigDecimal points, boolean excluded, String reason, AppraisalRequest request) {
        return new Appraisal(
                points, excluded, reason, request.causeCode(), request.copies(), journal.author(), clock.now());
    }

    private static String reason(ScorecardLine line, AppraisalRequest request) {
        return request.reason() == null
                ? Explanation.vietnamese().reason(line.self().trace())
                : request.reason();
    }

    /** The second round keeps what the first one found, under the name of who keeps it. */
    private Appraisal again(Appraisal first, AppraisalRequest request) {
        return new Appraisal(
                first.points(),
                first.excluded(),
                request.reason() == null ? first.reason() : request.reason(),
                request.causeCode() == null ? first.causeCode() : request.causeCode(),
                true,
                journal.author(),
                clock.now());
    }

    /** The appraiser's points keep to the criterion's maximum, step and digits; the step only where a person judges anyway. */
    private BigDecimal judged(CardInHand hand, ScorecardLine line, BigDecimal points) {
        return LineScoring.byAppraisal(
                        criterion(hand, line).scoredBy(hand.campaign().rounding()), points)
                .points();
    }

    private static void requireReasons(AppraisalRequest request) {
        if (request.reason() == null || request.reason().isBlank()) {
            throw new ProblemException(AppraisalProblem.REASON_REQUIRED).at("/reason");
        }
        if (request.causeCode() == null) {
            throw new ProblemException(AppraisalProblem.CAUSE_CODE_REQUIRED).at("/causeCode");
        }
    }

    private PinnedCriterion criterion(CardInHand hand, ScorecardLine line) {
        return campaigns
                .criterion(hand.campaign().id(), line.criterionCode())
                .orElseThrow(() -> new IllegalStateException("A line without its criterion: " + line.criterionCode()));
    }
}
